import { runStatement, type Db } from "#platform/database/database";
import { chatTables, type RefusedRow } from "./chat-tables.ts";

type Refusing = { readonly provinceCode: string; readonly account: string; readonly at: Date };

/** What was not believed: one row for each account, reason and day, however often it comes. */
export async function countRefused(
  db: Db,
  { provinceCode, account, at }: Refusing,
  { reason, body }: { readonly reason: string; readonly body: string },
): Promise<void> {
  await runStatement(
    db,
    `insert into assistant_chat_refused as r (province_code, account, reason, day, body, times, last_at)
     values ($1, $2, $3, ($4::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date, $5, 1, $4)
     on conflict (province_code, account, reason, day) do update set times = r.times + 1, last_at = excluded.last_at`,
    [provinceCode, account, reason, at, body],
  );
}

export async function listRefused(db: Db, provinceCode: string, most: number): Promise<RefusedRow[]> {
  return chatTables(db)
    .selectFrom("assistant_chat_refused")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .orderBy("last_at", "desc")
    .limit(most)
    .execute();
}

export type AccountFigures = {
  readonly account: string;
  readonly taken: number;
  readonly answered: number;
  readonly waiting: number;
  readonly given_up: number;
  readonly last_at: Date | null;
};

/** What came in through each account since then, and what became of it. */
export async function listAccountFigures(db: Db, provinceCode: string, since: Date): Promise<AccountFigures[]> {
  return runStatement<AccountFigures>(
    db,
    `select account, count(*)::int as taken, max(taken_at) as last_at,
       count(*) filter (where outcome = 'answered')::int as answered,
       count(*) filter (where outcome is null)::int as waiting,
       count(*) filter (where outcome = 'given-up')::int as given_up
     from assistant_chat_message where province_code = $1 and taken_at >= $2 group by account`,
    [provinceCode, since],
  );
}

/** Answers of one account that wait for Zalo or were given up, the last fault with them. */
export type UnsentFigures = { readonly account: string; readonly unsent: number; readonly fault: string | null };

export async function listUnsent(db: Db, provinceCode: string, since: Date): Promise<UnsentFigures[]> {
  return runStatement<UnsentFigures>(
    db,
    `select split_part(recipient, '/', 1) as account, count(*)::int as unsent, max(last_fault) as fault
     from outgoing_message
     where province_code = $1 and queued_at >= $2 and channel = 'zalo' and recipient like '%/%' and sent_at is null
     group by 1`,
    [provinceCode, since],
  );
}
