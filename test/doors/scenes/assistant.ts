import {
  answerChatMessage,
  askForCall,
  askInConversation,
  judgeAnswer,
  sendQuestion,
  setKeepDays,
  takeChatMessage,
  teach,
  undoLesson,
} from "#features/assistant";
import { asCommand } from "#platform/feature";
import type { World } from "../../world.ts";
import { by, everyPost, everyRole, type MemberName } from "../cast.ts";
import { refusedBy, type Scene } from "../scene.ts";

const everybody: readonly MemberName[] = [
  ...by(everyRole, everyPost),
  "owner",
  "receipt-holder",
  "stranger",
  "other-receipt-holder",
  "nameless-citizen",
  "anyone",
  "system",
];

/** A conversation that ended without an answer. */
export async function unanswered(world: World): Promise<string> {
  const asked = { unitCode: "11329", question: "hôm nay giá vàng bao nhiêu" };
  const outcome = await world.run({ kind: "anyone" }, askInConversation, asked);
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value.conversation;
}

const lesson = { kind: "procedure", asked: "làm giấy cho thằng cu", means: "1.001193", source: "" };

export async function taught(world: World): Promise<string> {
  const [administrator] = await world.employ([{ role: "administrator", provinceCode: "31" }]);
  if (!administrator) throw new Error("Nobody was employed.");
  const outcome = await world.run(administrator, teach, lesson);
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value.id;
}

let nextMessage = 0;
const written = (world: World) => ({
  account: "ngo-quyen",
  messageId: `scene-${(nextMessage += 1)}`,
  person: "700",
  kind: "text",
  text: "con mới sinh làm giấy tờ gì",
  sentAt: world.clock.now(),
});

const bySystem = { allowed: ["system"], elsewhere: refusedBy("access.not_allowed") } as const;
const provincial = by("administrator", "province");
const elsewhere = refusedBy("access.not_allowed");
const open = { allowed: everybody, elsewhere, onePostEach: true } as const;

export const assistantScenes: readonly Scene[] = [
  {
    command: asCommand(setKeepDays),
    when: "a province decides how long questions are kept",
    allowed: [...provincial, "administrator@foreign-province"],
    elsewhere,
    prepare: async () => ({ input: () => ({ keepDays: 14 }) }),
  },
  {
    command: asCommand(teach),
    when: "a question was not understood",
    allowed: [...provincial, "administrator@foreign-province"],
    elsewhere,
    prepare: async () => ({ input: () => lesson }),
  },
  {
    command: asCommand(undoLesson),
    when: "a lesson was wrong",
    allowed: provincial,
    elsewhere: (name) =>
      name === "administrator@foreign-province" ? "assistant.lesson_missing" : "access.not_allowed",
    prepare: async (world) => {
      const id = await taught(world);
      return { input: () => ({ id }) };
    },
  },
  {
    command: asCommand(askInConversation),
    when: "somebody asks",
    ...open,
    prepare: async () => ({ input: () => ({ unitCode: "11329", question: "con mới sinh làm giấy tờ gì" }) }),
  },
  {
    command: asCommand(judgeAnswer),
    when: "an answer was given",
    ...open,
    prepare: async (world) => {
      const conversation = await unanswered(world);
      return { input: () => ({ conversation, turn: 1, helped: "no", why: "chưa đúng" }) };
    },
  },
  {
    command: asCommand(askForCall),
    when: "the assistant did not know",
    ...open,
    prepare: async (world) => ({
      input: async () => ({ conversation: await unanswered(world), phone: "0912345678", name: "" }),
    }),
  },
  {
    command: asCommand(sendQuestion),
    when: "the assistant did not know",
    ...open,
    alsoRight: /name/,
    prepare: async (world) => ({
      input: async () => ({
        conversation: await unanswered(world),
        text: "Tôi cần hỏi",
        phone: "0912345678",
        name: "",
      }),
    }),
  },
  {
    command: asCommand(takeChatMessage),
    when: "somebody writes to an Official Account",
    ...bySystem,
    prepare: async (world) => ({ input: () => written(world) }),
  },
  {
    command: asCommand(answerChatMessage),
    when: "a message waits for its answer",
    ...bySystem,
    prepare: async (world) => {
      const { account, messageId, ...message } = written(world);
      await world.run({ kind: "system", name: "scene" }, takeChatMessage, { account, messageId, ...message });
      return { input: () => ({ account, messageId }) };
    },
  },
];
