import { runStatement, type Db } from "#platform/database/database";
import { chatTables, type ChatMessageRow, type ChatRow, type MessageOutcome, type MenuEntry } from "./chat-tables.ts";

type MessageKey = { readonly provinceCode: string; readonly account: string; readonly messageId: string };
type PersonKey = { readonly provinceCode: string; readonly account: string; readonly person: string };

type NewMessage = Pick<ChatMessageRow, "kind" | "text" | "phone"> & { readonly sentAt: Date; readonly at: Date };

/** Says false when a message of that id is there already: sending again changes nothing. */
export async function insertMessage(db: Db, key: MessageKey & PersonKey, message: NewMessage): Promise<boolean> {
  const done = await chatTables(db)
    .insertInto("assistant_chat_message")
    .values({
      province_code: key.provinceCode,
      account: key.account,
      message_id: key.messageId,
      person: key.person,
      kind: message.kind,
      text: message.text,
      phone: message.phone,
      sent_at: message.sentAt,
      taken_at: message.at,
      next_at: message.at,
      attempts: 0,
      outcome: null,
      last_fault: null,
    })
    .onConflict((taken) => taken.columns(["province_code", "account", "message_id"]).doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

type Claim = { readonly provinceCode: string; readonly at: Date; readonly leaseUntil: Date; readonly most: number };

/**
 * Takes what is due for this worker, at most one message of each person: their words are answered one after the other, in
 * the order of Zalo's clock, however many servers there are. A message under somebody's lease keeps its person's others.
 */
export async function claimMessages(db: Db, claim: Claim): Promise<ChatMessageRow[]> {
  return runStatement<ChatMessageRow>(
    db,
    `update assistant_chat_message m
     set next_at = $3, attempts = m.attempts + 1, last_fault = null
     from (
       select c.account, c.message_id from assistant_chat_message c
       where c.province_code = $1 and c.next_at <= $2
         and not exists (
           select 1 from assistant_chat_message o
           where o.province_code = $1 and o.account = c.account and o.person = c.person and o.next_at is not null
             and (o.next_at > $2 and o.attempts > 0 and o.last_fault is null
               or o.next_at <= $2 and (o.sent_at, o.message_id) < (c.sent_at, c.message_id)))
       order by c.sent_at limit $4
       for update skip locked
     ) due
     where m.province_code = $1 and m.account = due.account and m.message_id = due.message_id
     returning m.*`,
    [claim.provinceCode, claim.at, claim.leaseUntil, claim.most],
  );
}

/** What was said is not kept beside who said it: the conversation has it, masked and without a name. */
export async function settleMessage(db: Db, key: MessageKey, outcome: MessageOutcome): Promise<void> {
  await chatTables(db)
    .updateTable("assistant_chat_message")
    .set({ next_at: null, outcome, text: "", phone: null })
    .where("province_code", "=", key.provinceCode)
    .where("account", "=", key.account)
    .where("message_id", "=", key.messageId)
    .execute();
}

export async function putOffMessage(
  db: Db,
  key: MessageKey,
  { nextAt, fault }: { readonly nextAt: Date; readonly fault: string },
): Promise<void> {
  await chatTables(db)
    .updateTable("assistant_chat_message")
    .set({ next_at: nextAt, last_fault: fault.slice(0, 300) })
    .where("province_code", "=", key.provinceCode)
    .where("account", "=", key.account)
    .where("message_id", "=", key.messageId)
    .execute();
}

export async function findMessage(db: Db, key: MessageKey): Promise<ChatMessageRow | undefined> {
  return chatTables(db)
    .selectFrom("assistant_chat_message")
    .selectAll()
    .where("province_code", "=", key.provinceCode)
    .where("account", "=", key.account)
    .where("message_id", "=", key.messageId)
    .executeTakeFirst();
}

/** How many messages of one person came in since then. */
export async function countMessages(db: Db, key: PersonKey, since: Date): Promise<number> {
  const row = await chatTables(db)
    .selectFrom("assistant_chat_message")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("province_code", "=", key.provinceCode)
    .where("account", "=", key.account)
    .where("person", "=", key.person)
    .where("taken_at", ">", since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function findChat(db: Db, key: PersonKey): Promise<ChatRow | undefined> {
  return chatTables(db)
    .selectFrom("assistant_chat")
    .selectAll()
    .where("province_code", "=", key.provinceCode)
    .where("account", "=", key.account)
    .where("person", "=", key.person)
    .executeTakeFirst();
}

type Standing = {
  readonly conversation: string | null;
  readonly menu: readonly MenuEntry[];
  readonly menuAfter: Date;
  readonly waitsFor: "phone" | null;
  readonly locale: "vi" | "en";
  readonly at: Date;
};

/** Where somebody is now; an older message that was answered late does not put them back. */
export async function keepChat(db: Db, key: PersonKey, standing: Standing): Promise<void> {
  const { conversation, menu, menuAfter, waitsFor, locale, at } = standing;
  await runStatement(
    db,
    `insert into assistant_chat as c
       (province_code, account, person, conversation, menu, menu_sent_at, waits_for, locale, last_at)
     values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9)
     on conflict (province_code, account, person) do update
     set conversation = excluded.conversation, menu = excluded.menu, menu_sent_at = excluded.menu_sent_at,
       waits_for = excluded.waits_for, locale = excluded.locale, last_at = excluded.last_at
     where c.menu_sent_at is null or c.menu_sent_at <= excluded.menu_sent_at`,
    [key.provinceCode, key.account, key.person, conversation, JSON.stringify(menu), menuAfter, waitsFor, locale, at],
  );
}

/** Who has not written since then, and what came in before. */
export async function purgeChats(db: Db, provinceCode: string, before: Date): Promise<void> {
  await chatTables(db)
    .deleteFrom("assistant_chat")
    .where("province_code", "=", provinceCode)
    .where("last_at", "<", before)
    .execute();
  await chatTables(db)
    .deleteFrom("assistant_chat_message")
    .where("province_code", "=", provinceCode)
    .where("taken_at", "<", before)
    .execute();
  await chatTables(db)
    .deleteFrom("assistant_chat_refused")
    .where("province_code", "=", provinceCode)
    .where("last_at", "<", before)
    .execute();
}
