import type { Db } from "../database/database.ts";
import type { Migrations } from "../database/migrate.ts";
import { sql } from "kysely";

type RequestReceiptTable = {
  province_code: string;
  request_key: string;
  command: string;
  actor: string;
  at: Date;
  output: string | Record<string, unknown> | null;
};

const tables = (db: Db) => db.withTables<{ request_receipt: RequestReceiptTable }>();

export type ReceiptKey = { readonly provinceCode: string; readonly requestKey: string; readonly command: string };

export async function findReceipt<Output>(db: Db, key: ReceiptKey): Promise<{ output: Output } | undefined> {
  const row = await tables(db)
    .selectFrom("request_receipt")
    .select("output")
    .where("province_code", "=", key.provinceCode)
    .where("command", "=", key.command)
    .where("request_key", "=", key.requestKey)
    .executeTakeFirst();
  return row ? { output: row.output as Output } : undefined;
}

export async function insertReceipt(
  db: Db,
  receipt: ReceiptKey & { readonly actor: string; readonly at: Date; readonly output: unknown },
): Promise<void> {
  await tables(db)
    .insertInto("request_receipt")
    .values({
      province_code: receipt.provinceCode,
      request_key: receipt.requestKey,
      command: receipt.command,
      actor: receipt.actor,
      at: receipt.at,
      output: JSON.stringify(receipt.output ?? null),
    })
    .execute();
}

export const requestReceiptMigrations: Migrations = {
  "0010-request-receipts": {
    async up(db) {
      await sql`
        create table request_receipt (
          province_code text not null,
          command text not null,
          request_key text not null,
          actor text not null,
          at timestamptz not null,
          output jsonb not null,
          primary key (province_code, command, request_key)
        )`.execute(db);
      await sql`create index request_receipt_at on request_receipt (province_code, at)`.execute(db);
    },
  },
};
