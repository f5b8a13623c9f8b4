import type { Reading } from "#platform/context";
import type { Answer } from "../answer/answer.ts";
import { askTaught } from "../improve/ask-taught.ts";
import { findConversation, listTurns, type ConversationKey } from "./conversation-store.ts";
import type { ConversationRow, TurnRow } from "./conversation-tables.ts";

export type ShownTurn = { readonly turn: TurnRow; readonly answer: Answer };
export type Conversation = { readonly row: ConversationRow; readonly turns: readonly ShownTurn[] };

/** Beyond, a page would not end; whoever calls back reads the latest as well. */
const MOST_SHOWN = 12;

/** A conversation with its answers, drawn from the record as it stands today; undefined for an unknown one. */
export async function readConversation(
  reading: Reading,
  key: ConversationKey,
  at: Date,
): Promise<Conversation | undefined> {
  const row = await findConversation(reading.db, key);
  if (!row) return undefined;
  const rows = await listTurns(reading.db, key, MOST_SHOWN + 1);
  const turns: ShownTurn[] = [];
  for (const [nth, turn] of rows.entries()) {
    const context = rows[nth - 1]?.context;
    const question = { text: turn.read_as ?? turn.asked, at, ...(context ? { context } : {}) };
    turns.push({ turn, answer: await askTaught(reading, key.provinceCode, question) });
  }
  return { row, turns: turns.slice(-MOST_SHOWN) };
}
