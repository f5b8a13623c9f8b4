import { runStatement, type Db } from "#platform/database/database";
import type { AskContext } from "../answer/answer.ts";
import { conversationTables, type AskChannel, type ConversationRow, type TurnRow } from "./conversation-tables.ts";

export type ConversationKey = { readonly provinceCode: string; readonly id: string };

export async function findConversation(
  db: Db,
  { provinceCode, id }: ConversationKey,
): Promise<ConversationRow | undefined> {
  return conversationTables(db)
    .selectFrom("assistant_conversation")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The turns of a conversation in order, at most the latest `most`. */
export async function listTurns(db: Db, { provinceCode, id }: ConversationKey, most: number): Promise<TurnRow[]> {
  const latest = await conversationTables(db)
    .selectFrom("assistant_turn")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("conversation_id", "=", id)
    .orderBy("seq", "desc")
    .limit(most)
    .execute();
  return latest.toReversed();
}

export type NewTurn = ConversationKey & {
  readonly unitCode: string;
  readonly channel: AskChannel;
  readonly locale: "vi" | "en";
  readonly at: Date;
  readonly requestKey: string;
  readonly asked: string;
  readonly readAs?: string;
  readonly said?: string;
  readonly context?: AskContext;
  readonly reason?: string;
  readonly codes: readonly string[];
};

/**
 * Adds a question to its conversation, which begins with its first. The same request adds one turn however often it is
 * sent; two questions at the same moment get their own places, because the conversation's row counts them.
 */
export async function addTurn(db: Db, turn: NewTurn): Promise<number> {
  const [row] = await runStatement<{ seq: number }>(
    db,
    `with held as (
       insert into assistant_conversation as c (province_code, id, unit_code, channel, locale, turns, begun_at, last_at)
       values ($1, $2, $3, $4, $5, 1, $6, $6)
       on conflict (province_code, id) do update
       set turns = c.turns + 1, last_at = excluded.last_at, locale = excluded.locale
       returning c.id, c.turns
     )
     insert into assistant_turn
       (province_code, conversation_id, seq, request_key, asked, read_as, said, context, asked_at, reason, codes)
     select $1, held.id, held.turns, $7, $8, $9, $10, $11::jsonb, $6, $12, $13::jsonb
     from held
     on conflict (province_code, conversation_id, request_key) do update set request_key = excluded.request_key
     returning seq`,
    [
      turn.provinceCode,
      turn.id,
      turn.unitCode,
      turn.channel,
      turn.locale,
      turn.at,
      turn.requestKey,
      turn.asked,
      turn.readAs ?? null,
      turn.said ?? null,
      turn.context ? JSON.stringify(turn.context) : null,
      turn.reason ?? null,
      JSON.stringify(turn.codes),
    ],
  );
  if (!row) throw new Error("The turn was neither written nor found.");
  return row.seq;
}

export async function findTurnByKey(
  db: Db,
  { provinceCode, id }: ConversationKey,
  requestKey: string,
): Promise<TurnRow | undefined> {
  return conversationTables(db)
    .selectFrom("assistant_turn")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("conversation_id", "=", id)
    .where("request_key", "=", requestKey)
    .executeTakeFirst();
}

export type Judging = { readonly judged: "yes" | "no"; readonly why: string | null; readonly at: Date };

/** The last word counts. False where there is no such turn. */
export async function judgeTurn(
  db: Db,
  { provinceCode, id, seq }: ConversationKey & { readonly seq: number },
  { judged, why, at }: Judging,
): Promise<boolean> {
  const done = await conversationTables(db)
    .updateTable("assistant_turn")
    .set({ judged, judged_why: why, judged_at: at })
    .where("province_code", "=", provinceCode)
    .where("conversation_id", "=", id)
    .where("seq", "=", seq)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export type Handing = {
  readonly as: "call" | "case";
  readonly to: string;
  readonly at: Date;
  readonly dueAt: Date | null;
  readonly by: string;
};

export async function markHanded(db: Db, { provinceCode, id }: ConversationKey, handing: Handing): Promise<void> {
  await conversationTables(db)
    .updateTable("assistant_conversation")
    .set({
      handed_as: handing.as,
      handed_to: handing.to,
      handed_at: handing.at,
      handed_due_at: handing.dueAt,
      handed_by: handing.by,
    })
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .execute();
}

/** How often somebody at this address handed a conversation over since then. */
export async function countHanded(
  db: Db,
  of: { readonly provinceCode: string; readonly by: string; readonly since: Date },
): Promise<number> {
  const row = await conversationTables(db)
    .selectFrom("assistant_conversation")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("province_code", "=", of.provinceCode)
    .where("handed_by", "=", of.by)
    .where("handed_at", ">=", of.since)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Conversations nobody has gone on with since then, with all that was asked in them; how many. */
export async function purgeConversations(db: Db, provinceCode: string, before: Date): Promise<number> {
  const rows = await runStatement<{ id: string }>(
    db,
    `with gone as (
       delete from assistant_conversation where province_code = $1 and last_at < $2 returning id
     ), turns as (
       delete from assistant_turn t using gone where t.province_code = $1 and t.conversation_id = gone.id
     )
     select id from gone`,
    [provinceCode, before],
  );
  return rows.length;
}
