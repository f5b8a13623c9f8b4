import type { Official } from "#core/access/actor";
import { addDays } from "#core/time/local-date";
import { instantOn, localDateOf, MINUTE_MS } from "#core/time/local-time";
import { execute } from "#platform/command/execute";
import type { Acting } from "#platform/context";
import { answerIntoCase } from "./calls/answer-into-case.ts";
import { anyCall, findCallByKey } from "./calls/call-store.ts";
import { finishCall } from "./calls/finish-call.ts";
import { takeCall } from "./calls/take-call.ts";
import { takeCallEvents } from "./calls/take-call-events.ts";
import { closeCallBack } from "./call-backs/close-call-back.ts";
import { listOpenCallBacks } from "./call-backs/call-back-store.ts";
import { settleMissed } from "./call-backs/settle-missed.ts";
import { readNumbers } from "./numbers/number-store.ts";

type World = Omit<Acting, "at" | "actor" | "requestKey">;

const desks = [
  { organisationId: "11329.c", operator: "tiepnhan.ngoquyen", times: ["02:50", "07:40", "08:15", "09:05", "10:20", "14:10", "15:30", "20:45"] }, // prettier-ignore
  { organisationId: "31.c", operator: "tiepnhan.haiphong", times: ["08:30", "09:50", "13:45"] },
  { organisationId: "06862.c", operator: "tiepnhan.tienyen", times: ["08:05", "15:05"] },
  { organisationId: "22.c", operator: "tiepnhan.quangninh", times: ["10:40"] },
] as const;

const subjects = [
  "Hỏi giấy tờ xác nhận tình trạng hôn nhân",
  "Hỏi bao giờ có kết quả hồ sơ khai sinh",
  "Hỏi phường cũ nay thuộc trung tâm nào",
  "Xin lịch làm việc thứ Bảy",
  "Hỏi mức thu khi chứng thực bản sao",
  "Nhờ hướng dẫn nộp hồ sơ trên mạng",
] as const;

const pastDays = 5;
const system = { systemId: "tong-dai-mau" };

type Desk = (typeof desks)[number] & { readonly line: string; readonly by: Official };
type DemoCall = { readonly desk: Desk; readonly at: Date; readonly nth: number };

/**
 * Five days of calls at four desks, so that a newcomer's desk, promises and figures are not empty: told as a telephone
 * system tells them, taken, noted and called back by the commands that people use. Nobody is written to. Nothing where
 * there are calls already.
 */
export async function seedDemoCalls(
  world: World,
  { at: now, known }: { readonly at: Date; readonly known: readonly Official[] },
): Promise<void> {
  if (await anyCall(world.db, ["31", "22"])) return;
  const calls = planCalls(await staffDesks(world, known), now);
  for (const call of calls) await playCall(world, call, now);
}

async function staffDesks(world: World, known: readonly Official[]): Promise<Desk[]> {
  const numbers = await readNumbers(world.db, ["31", "22"]);
  return desks.flatMap((desk) => {
    const line = numbers.find(({ organisationId, purpose }) => organisationId === desk.organisationId && purpose === "hotline")?.number; // prettier-ignore
    const by = known.find(({ accountId }) => accountId === desk.operator);
    return line && by ? [{ ...desk, line, by }] : [];
  });
}

/** The latest is a call of the ward that was missed three minutes ago: its promise still runs. */
function planCalls(staffed: readonly Desk[], now: Date): DemoCall[] {
  const today = localDateOf(now);
  const past = staffed.flatMap((desk) =>
    Array.from({ length: pastDays + 1 }, (_, ago) => addDays(today, -ago) ?? today).flatMap((day) =>
      desk.times.flatMap((time) => {
        const at = instantOn(day, time);
        return at && now.getTime() - at.getTime() > 60 * MINUTE_MS ? [{ desk, at }] : [];
      }),
    ),
  );
  const [ward] = staffed;
  const last = ward ? [{ desk: ward, at: new Date(now.getTime() - 3 * MINUTE_MS) }] : [];
  return [...past.toSorted((one, other) => one.at.getTime() - other.at.getTime()), ...last].map((call, nth) => ({ ...call, nth })); // prettier-ignore
}

async function playCall(world: World, call: DemoCall, now: Date): Promise<void> {
  const { desk, at, nth } = call;
  const isLast = now.getTime() - at.getTime() < 10 * MINUTE_MS;
  const missed = isLast || nth % 9 === 4;
  const key = `demo-${nth}`;
  const seconds = (after: number): Date => new Date(at.getTime() + after * 1000);
  const waits = missed ? 25 : 3 + ((nth * 8) % 21);
  const tell = (kind: string, when: Date) => ({ id: `${key}-${kind}`, call: key, kind, at: when.toISOString(), line: desk.line, caller: `09770001${String(nth % 60).padStart(2, "0")}` }); // prettier-ignore
  const end = seconds(waits + (missed ? 0 : 60 + ((nth * 37) % 240)));
  const told = missed ? [tell("missed", end)] : [tell("answered", seconds(waits)), tell("ended", end)];
  const by = (actor: Acting["actor"], when: Date, what: string): Acting => ({ ...world, silent: true, actor, at: when, requestKey: `${key}-${what}` }); // prettier-ignore
  const { provinceCode } = desk.by;
  const telephony = { kind: "system", name: `telephony:${provinceCode}/${system.systemId}` } as const;
  const events = [tell("ringing", at), ...told];
  await execute(takeCallEvents, by(telephony, end, "told"), { provinceCode, ...system, events });
  if (!missed) return answer(world, call, { key, end, isToday: localDateOf(at) === localDateOf(now) });
  await settleMissed(by({ kind: "system", name: "hotline.settle-missed" }, new Date(end.getTime() + 15_000), "settle"));
  if (!isLast) await callBack(by, call, end);
}

type Answered = { readonly key: string; readonly end: Date; readonly isToday: boolean };

async function answer(world: World, { desk, nth }: DemoCall, { key, end, isToday }: Answered): Promise<void> {
  const { provinceCode } = desk.by;
  const found = await findCallByKey(world.db, { provinceCode, ...system, callKey: key });
  if (!found) return;
  const subject = subjects[nth % subjects.length] ?? subjects[0];
  const act = (what: string): Acting => ({ ...world, silent: true, actor: desk.by, at: end, requestKey: `${key}-${what}` }); // prettier-ignore
  const callId = found.id;
  await execute(takeCall, act("take"), { callId });
  // What was asked today and needs somebody else's answer; older ones have long been answered.
  if (isToday && nth % 3 === 0)
    await execute(answerIntoCase, act("case"), { callId, kind: "question", text: `${subject}.`, name: "Nguyễn Văn Mẫu" }); // prettier-ignore
  await execute(finishCall, act("finish"), { callId, subject });
}

/** Most promises are kept; every third is not. */
async function callBack(
  by: (actor: Acting["actor"], when: Date, what: string) => Acting,
  { desk, nth }: DemoCall,
  end: Date,
): Promise<void> {
  const acting = by(desk.by, new Date(end.getTime() + (nth % 27 === 4 ? 22 : 6) * MINUTE_MS), "call-back");
  const { provinceCode } = desk.by;
  const open = await listOpenCallBacks(acting.db, { provinceCode, offices: [desk.organisationId], most: 10 });
  for (const { id, version } of open)
    await execute(closeCallBack, acting, { callBackId: id, version, outcome: "reached", note: "Đã hướng dẫn" });
}
