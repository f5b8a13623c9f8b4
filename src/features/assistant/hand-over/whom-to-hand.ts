import { refuse, ok, type Result } from "#core/result";
import { MINUTE_MS } from "#core/time/local-time";
import { centreOf, type Organisation } from "#features/units";
import type { Acting } from "#platform/context";
import { readConversationCode } from "../conversation/conversation-code.ts";
import { countHanded, type ConversationKey } from "../conversation/conversation-store.ts";
import { readConversation, type Conversation } from "../conversation/read-conversation.ts";

/** Of one address within an hour: a family shares one, a prankster has one. */
const MOST_AN_HOUR = 5;

export type Handed = {
  readonly key: ConversationKey;
  readonly conversation: Conversation;
  /** The centre of the place that was named, else of the place where it was asked. */
  readonly office: Organisation;
  /** Signature of the address, never the address. */
  readonly by: string;
};

/** What is handed over, to whom; refuses what was handed over before and what comes too often. */
export async function whomToHand(acting: Acting, code: string): Promise<Result<Handed>> {
  const key = readConversationCode(code);
  const conversation = key && (await readConversation(acting, key, acting.at));
  if (!key || !conversation) return refuse("assistant.unknown_conversation");
  if (conversation.row.handed_as !== null) return refuse("assistant.handed_already");
  const by = acting.signer.sign("assistant-hand-over", acting.client ?? "");
  const since = new Date(acting.at.getTime() - 60 * MINUTE_MS);
  const handed = await countHanded(acting.db, { provinceCode: key.provinceCode, by, since });
  // Only a door knows an address.
  if (acting.client !== undefined && handed >= MOST_AN_HOUR) return refuse("assistant.too_many_requests");
  const named = conversation.turns.at(-1)?.answer.context.unitCode;
  const office =
    (named === undefined ? undefined : await centreOf(acting, named)) ??
    (await centreOf(acting, conversation.row.unit_code)) ??
    (await centreOf(acting, key.provinceCode));
  return office
    ? ok({ key, conversation, office, by })
    : refuse("assistant.unknown_unit", { unit: conversation.row.unit_code });
}
