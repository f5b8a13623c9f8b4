import type { Official } from "#core/access/actor";
import { openCase } from "#features/cases";
import { asCommand } from "#platform/feature";
import { usualCaseRules } from "../../../src/features/cases/model/case-rules.ts";
import type { World } from "../../world.ts";
import { by, posts, type MemberName } from "../cast.ts";
import { commandNamed } from "../command-named.ts";
import { base64Mail, mailbox, waitingMail } from "../mail-stage.ts";
import { refusedBy, type Scene } from "../scene.ts";

const home = "centre committee return-centre other-centre other-committee province";
const citizens: readonly MemberName[] = [
  "owner",
  "receipt-holder",
  "stranger",
  "other-receipt-holder",
  "nameless-citizen",
  "anyone",
  "system",
];

const said = {
  kind: "feedback",
  topic: "procedure",
  channel: "counter",
  about: "11329.c",
  text: "Tôi đã nộp hồ sơ hai tuần mà chưa ai trả lời.",
  priority: "normal",
  contact: { name: "Nguyễn Văn Mẫu", phone: "0912345678", anonymous: false, reply: "sms", locale: "vi" },
};

const opened = async (world: World, more: object = {}): Promise<{ code: string; version: number }> => {
  const outcome = await world.run({ kind: "anyone" }, openCase, { ...said, channel: "web", ...more });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value;
};

const act = async (world: World, verb: string, input: object): Promise<{ code: string; version: number }> => {
  const [clerk] = await world.employ([{ role: "centre-head", ...posts.centre }]);
  const outcome = await world.run(clerk as Official, commandNamed(`case.${verb}`), input);
  if (outcome.kind !== "done") throw new Error(`${verb}: ${JSON.stringify(outcome)}`);
  return outcome.value as { code: string; version: number };
};

const working = async (world: World) => act(world, "assign", { code: (await opened(world)).code });
const proposed = async (world: World) =>
  act(world, "transfer", { code: (await opened(world)).code, to: "11359.c", reason: "Thuộc địa bàn phường bên" });
const answered = async (world: World) =>
  act(world, "answer", { code: (await working(world)).code, answer: "Đã xong." });

const handlers = "receiver specialist leader centre-head supervisor";
const leaders = "leader centre-head supervisor";
// A post over the province covers all of its offices.
const there = "centre province";

/** Every other office is told that there is no such case; one that knows it, that it lies elsewhere. */
const ordinary = (
  verb: string,
  from: (world: World) => Promise<{ code: string; version: number }>,
  more: (world: World) => object | Promise<object> = () => ({}),
): Scene => ({
  command: commandNamed(`case.${verb}`),
  when: "a case lies with the centre",
  allowed: by(["extend", "conceal"].includes(verb) ? leaders : handlers, there),
  elsewhere: refusedBy("case.unknown"),
  alsoRight: /^(?:note|reason|answer) is (?:half a letter|the sign 0)$|^(?:kind|topic|priority) is null$/,
  prepare: async (world) => {
    const { code, version } = await from(world);
    const input = { code, version, ...(await more(world)) };
    return { input: () => input };
  },
});

const actScenes: readonly Scene[] = [
  ordinary("assign", opened),
  ordinary("transfer", opened, () => ({ to: "11359.c", reason: "Thuộc địa bàn phường bên" })),
  {
    ...ordinary("accept-transfer", proposed),
    when: "another centre is asked to take a case over",
    allowed: by(handlers, "other-centre province"),
    elsewhere: (name) => (name.endsWith("@centre") ? "case.elsewhere" : "case.unknown"),
  },
  {
    ...ordinary("refuse-transfer", proposed, () => ({ reason: "Không thuộc địa bàn" })),
    when: "another centre is asked to take a case over",
    allowed: by(handlers, "other-centre province"),
    elsewhere: (name) => (name.endsWith("@centre") ? "case.elsewhere" : "case.unknown"),
  },
  ordinary("note", opened, () => ({ note: "Đã gọi đội thoát nước" })),
  ordinary("classify", opened, () => ({ kind: "question", topic: "land", priority: "urgent" })),
  ordinary("extend", opened, () => ({ reason: "Phải đo đạc lại" })),
  ordinary("conceal", opened, () => ({ office: "11359.c" })),
  ordinary("merge", opened, async (world) => ({ into: (await opened(world)).code })),
  ordinary("answer", working, () => ({ answer: "Đội thoát nước làm sáng mai." })),
  {
    ...ordinary("assign", (world) => opened(world, { kind: "denunciation" })),
    when: "a denunciation concerns the commune",
    // Nobody of the commune it concerns, nobody who does not lead; supervisors over the province.
    allowed: by(leaders, "province"),
  },
  {
    ...ordinary("assign", (world) => opened(world, { kind: "complaint" })),
    when: "a complaint waits at the centre",
    allowed: by(leaders, there),
  },
  ...(["reopen", "rate"] as const).map((verb): Scene => ({
    command: commandNamed(`case.${verb}`),
    when: "an answer has come",
    allowed: ["owner"],
    elsewhere: refusedBy("case.not_yours"),
    prepare: async (world) => {
      const { code } = await answered(world);
      const input = verb === "rate" ? { code, level: 3 } : { code, reason: "Vẫn ngập" };
      return { input: () => input };
    },
  })),
];

const published = async (world: World) => {
  const { code } = await answered(world);
  await act(world, "publish", { code, ...words });
  return { code };
};
const words = { question: "Ngõ ngập thì báo ai?", answer: "Gọi đội thoát nước.", confirmed: true };

const matterOf = async (world: World): Promise<string> => {
  const [head] = await world.employ([{ role: "centre-head", ...posts.centre }]);
  const matter = { title: "Ngập ngõ 12", topic: "land", office: "11329.c" };
  const outcome = await world.run(head as Official, commandNamed("hot-spot.open"), matter);
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return (outcome.value as { id: string }).id;
};

const fileScenes: readonly Scene[] = [
  {
    command: commandNamed("case.publish"),
    when: "others could use an answer",
    allowed: by(leaders, there),
    elsewhere: refusedBy("case.unknown"),
    prepare: async (world) => {
      const { code } = await answered(world);
      return { input: () => ({ code, ...words }) };
    },
  },
  {
    command: commandNamed("case.withdraw"),
    when: "an answer is public",
    allowed: by(leaders, there),
    elsewhere: refusedBy("case.unknown"),
    prepare: async (world) => {
      const { code } = await published(world);
      return { input: () => ({ code }) };
    },
  },
  {
    command: commandNamed("hot-spot.open"),
    when: "a matter is larger than a case",
    allowed: by("specialist leader centre-head supervisor", there),
    elsewhere: refusedBy("hot-spot.elsewhere"),
    prepare: async () => ({ input: () => ({ title: "Ngập ngõ 12", topic: "land", office: "11329.c" }) }),
  },
  {
    command: commandNamed("hot-spot.add"),
    when: "something was promised",
    allowed: by("specialist leader centre-head supervisor", there),
    elsewhere: refusedBy("hot-spot.unknown"),
    prepare: async (world) => {
      const id = await matterOf(world);
      const promise = { kind: "commitment", title: "Đo lại ranh giới", owner: "Ủy ban nhân dân", dueOn: "2026-12-01" };
      return { input: () => ({ id, ...promise }) };
    },
  },
];

export const caseScenes: readonly Scene[] = [
  {
    command: asCommand(openCase),
    when: "somebody has something to say",
    allowed: [...by("receiver specialist leader centre-head supervisor", home), ...citizens],
    elsewhere: refusedBy("case.other_province"),
    // What is left out is the usual; a name may be any text.
    alsoRight: /^(?:contact\.)?(?:name|text) is (?:half a letter|the sign 0)$/,
    prepare: async () => ({ input: () => said }),
  },
  {
    command: commandNamed("case.take-mail"),
    when: "a message comes to a mailbox",
    // Whatever bytes come, they are a message that can be read or one that waits for a person.
    alsoRight: /^raw /,
    allowed: ["system"],
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async (world) => {
      await mailbox(world);
      const raw = base64Mail({ subject: "Đèn đường hỏng", text: "Ngõ 7 tối ba đêm nay." });
      return { input: () => ({ provinceCode: "31", mailboxId: "gop-y", raw }) };
    },
  },
  {
    command: commandNamed("case.manage-mailbox"),
    when: "a province takes mail as cases",
    allowed: by("administrator", "province"),
    elsewhere: (name) => (name === "administrator@foreign-province" ? "case.unknown_office" : "access.not_allowed"),
    prepare: async () => ({
      input: () => ({ mailboxId: "gop-y", address: "gop-y@example.org", organisationId: "11329.c", change: "open" }),
    }),
  },
  {
    command: commandNamed("case.sort-mail"),
    when: "a message waits for a person",
    allowed: by("supervisor", "province"),
    elsewhere: (name) => (name === "supervisor@foreign-province" ? "case.unknown_mail" : "access.not_allowed"),
    alsoRight: /^(?:kind|name|address) is (?:null|half a letter|the sign 0)$/,
    prepare: async (world) => {
      const mailId = await waitingMail(world);
      return {
        input: () => ({ mailId, how: "open", kind: "question", name: "Nguyễn Văn Mẫu", address: "12 phố Mẫu" }),
      };
    },
  },
  {
    command: commandNamed("case.set-rules"),
    when: "a province wants other terms",
    allowed: by("administrator", "province foreign-province"),
    elsewhere: refusedBy("access.not_allowed"),
    // Any whole number of days will do.
    alsoRight: /\.amount is a number$|\.mostExtensions is a number$/,
    prepare: async () => ({ input: () => usualCaseRules }),
  },
  {
    command: commandNamed("case.keep-draft"),
    when: "somebody is writing",
    allowed: citizens.filter((name) => name !== "system"),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async () => ({
      input: () => ({ provinceCode: "31", token: "a".repeat(43), answers: { kind: "question" }, files: [] }),
    }),
  },
  ...actScenes,
  ...fileScenes,
];
