import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { readConversationCode } from "./conversation-code.ts";
import { judgeTurn } from "./conversation-store.ts";
import { maskAsked } from "./mask-asked.ts";

const MOST_LETTERS = 500;

/** Whoever asked says whether the answer helped; the last word counts. */
export const judgeAnswer = defineCommand({
  name: "assistant.judge-answer",
  permission: "assistant.ask",
  summary: "Says whether an answer of the assistant helped, and what was missing.",
  input: z.strictObject({
    conversation: z.string().max(60),
    turn: z.coerce.number().int().min(1).max(100_000),
    helped: z.enum(["yes", "no"]),
    why: z.string().max(MOST_LETTERS).default(""),
  }),
  writes: "transaction",
  async run({ db, at }, { conversation, turn, helped, why }) {
    const key = readConversationCode(conversation);
    const kept = maskAsked(why, MOST_LETTERS);
    const done =
      key && (await judgeTurn(db, { ...key, seq: turn }, { judged: helped, why: kept === "" ? null : kept, at }));
    return done ? ok({ conversation, turn }) : refuse("assistant.unknown_conversation");
  },
});
