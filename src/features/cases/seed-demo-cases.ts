import type { Actor, Official } from "#core/access/actor";
import { execute } from "#platform/command/execute";
import type { Acting } from "#platform/context";
import { caseActs } from "./all-case-commands.ts";
import { publishCase } from "./published/publish-case.ts";
import { openCase } from "./open-case.ts";
import { anyCase } from "./stores/carry-store.ts";

type World = Omit<Acting, "at" | "actor" | "requestKey">;

const people = { name: "Nguyễn Văn Mẫu", phone: "0912345678", reply: "none" } as const;

/** Plainly invented: every person is called Mẫu, every street too. */
const demoCases = [
  { kind: "feedback", topic: "infrastructure", text: "Ngõ 12 đường Mẫu ngập nước sau mưa, xe máy không qua được." },
  { kind: "feedback", topic: "infrastructure", text: "Ngõ 12 đường Mẫu ngập nước sau trận mưa hôm qua." },
  { kind: "question", topic: "procedure", text: "Xin xác nhận tình trạng hôn nhân cần mang những giấy tờ gì?" },
  {
    kind: "praise",
    topic: "staff",
    text: "Cán bộ quầy 3 hướng dẫn rất kỹ, mẹ tôi lớn tuổi mà làm xong trong một buổi.",
  },
  {
    kind: "feedback",
    topic: "land",
    text: "Nhà bên xây lấn lối đi chung, đã báo tổ dân phố hai lần.",
    priority: "urgent",
  },
  { kind: "complaint", topic: "fees", text: "Tôi không đồng ý với mức thu trong thông báo số 00/TB-MẪU." },
] as const;

const answer = "Người yêu cầu mang theo thẻ căn cước; tờ khai có sẵn tại quầy. Kết quả trong ngày nếu hồ sơ đủ.";

/** What a newcomer finds: some cases at Ngô Quyền ward, one of them answered and public. Nothing where there is any. */
export async function seedDemoCases(
  world: World,
  { at, known }: { readonly at: Date; readonly known: readonly Official[] },
): Promise<void> {
  if (await anyCase(world.db, "31")) return;
  const head = known.find(({ posts }) =>
    posts.some(({ role, organisationId }) => role === "centre-head" && organisationId === "11329.c"),
  );
  const hours = (nth: number): Date => new Date(at.getTime() - (demoCases.length - nth) * 3 * 3_600_000);
  const acting = (actor: Actor, key: string, when: Date): Acting => ({
    ...world,
    actor,
    at: when,
    requestKey: `demo-case-${key}`,
    silent: true,
  });
  for (const [nth, demo] of demoCases.entries()) {
    const opener = acting({ kind: "anyone" }, `open-${nth}`, hours(nth));
    const opened = await execute(openCase, opener, { ...demo, channel: "web", about: "11329.c", contact: people });
    if (opened.kind !== "done" || demo.kind !== "question" || !head) continue;
    const { code } = opened.value;
    await execute(caseActs.assign, acting(head, "take", hours(nth + 1)), { code });
    await execute(caseActs.answer, acting(head, "answer", hours(nth + 2)), { code, answer });
    const words = { question: demo.text, answer, confirmed: true };
    await execute(publishCase, acting(head, "publish", hours(nth + 2)), { code, ...words });
  }
}
