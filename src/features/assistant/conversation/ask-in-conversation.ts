import { z } from "zod";
import { ok, refuse, type Result } from "#core/result";
import { findUnit } from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import { ownKey } from "#platform/command/own-key";
import type { Acting } from "#platform/context";
import { answerAsked } from "./answer-asked.ts";
import { formatConversationCode, newConversation, readConversationCode } from "./conversation-code.ts";
import { addTurn, findTurnByKey, listTurns, type ConversationKey } from "./conversation-store.ts";
import { askChannels } from "./conversation-tables.ts";
import { maskAsked } from "./mask-asked.ts";

/** A longer story than this narrows nothing down any more. */
export const MOST_LETTERS = 2_000;

const input = z.strictObject({
  /** The conversation that the question goes on with; empty: a new one. */
  conversation: z.string().max(60).default(""),
  /** The unit where it is asked: its province keeps the conversation. */
  unitCode: z.string().regex(/^\d{2}(\d{3})?$/),
  channel: z.enum(askChannels).default("web"),
  locale: z.enum(["vi", "en"]).default("vi"),
  question: z.string().max(MOST_LETTERS).trim().min(1),
  /** `yes`: the facts at once; a page with script fetches the model's words as they come. */
  wordsLater: z.enum(["yes", ""]).default(""),
});
type Asked = z.infer<typeof input>;

export type AskedTurn = { readonly conversation: string; readonly turn: number };

/** Asks within a conversation, which keeps what was asked without what tells who asked. */
export const askInConversation = defineCommand({
  name: "assistant.ask",
  permission: "assistant.ask",
  summary: "Asks the assistant within a conversation, so that later questions may lean on earlier ones.",
  input,
  writes: "itself",
  async run(acting, asked): Promise<Result<AskedTurn>> {
    const unit = await findUnit(acting, asked.unitCode);
    if (!unit) return refuse("assistant.unknown_unit", { unit: asked.unitCode });
    const known =
      asked.conversation === "" ? newConversation(unit.provinceCode) : readConversationCode(asked.conversation);
    if (!known) return refuse("assistant.unknown_conversation");
    const requestKey = ownKey(acting);
    const repeated = await findTurnByKey(acting.db, known, requestKey);
    const turn = repeated?.seq ?? (await keepTurn(acting, asked, known));
    return ok({ conversation: formatConversationCode(known), turn });
  },
});

async function keepTurn(acting: Acting, asked: Asked, { provinceCode, id }: ConversationKey): Promise<number> {
  const { db, at } = acting;
  const [before] = await listTurns(db, { provinceCode, id }, 1);
  const text = maskAsked(asked.question, MOST_LETTERS);
  const context = before?.context ?? undefined;
  const question = { text, at, ...(context ? { context } : {}) };
  const { answer, readAs, said } = await answerAsked(acting, {
    provinceCode,
    question,
    locale: asked.locale,
    wordsLater: asked.wordsLater === "yes",
  });
  return addTurn(db, {
    provinceCode,
    id,
    unitCode: asked.unitCode,
    channel: asked.channel,
    locale: asked.locale,
    at,
    requestKey: ownKey(acting),
    asked: text,
    ...(readAs === undefined ? {} : { readAs }),
    ...(said === undefined ? {} : { said }),
    context: answer.context,
    ...(answer.reason ? { reason: answer.reason } : {}),
    codes: answer.context.codes,
  });
}
