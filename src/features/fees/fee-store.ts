import { sql } from "kysely";
import type { Db } from "#platform/database/database";
import { WHOLE_COUNTRY, type FeeRule } from "./fee-rule.ts";
import { feeTables } from "./tables.ts";

/** The rules of the country and of one province, past and coming ones too. */
export async function readFeeRules(db: Db, provinceCode: string): Promise<FeeRule[]> {
  const rows = await feeTables(db)
    .selectFrom("fee_rule")
    .select("body")
    .where("province_code", "in", [WHOLE_COUNTRY, provinceCode])
    .orderBy("id")
    .execute();
  return rows.map(({ body }) => body);
}

/** Adds what is shipped and not there yet; a rule once there is never changed. */
export async function keepShippedRules(db: Db, rules: readonly FeeRule[]): Promise<void> {
  const rows = rules.map((body) => ({ ...body, body }));
  await sql`
    insert into fee_rule (province_code, id, valid_from, valid_to, body)
    select t."provinceCode", t.id, t."validFrom", t."validTo", t.body
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(
      "provinceCode" text, id text, "validFrom" date, "validTo" date, body jsonb)
    on conflict do nothing`.execute(db);
}

/** A province's own rule, and who recorded it when. False when the id is taken. */
export async function insertFeeRule(
  db: Db,
  rule: FeeRule,
  recorded: { readonly at: Date; readonly by: string },
): Promise<boolean> {
  const done = await feeTables(db)
    .insertInto("fee_rule")
    .values({
      province_code: rule.provinceCode,
      id: rule.id,
      valid_from: rule.validFrom,
      valid_to: rule.validTo ?? null,
      recorded_at: recorded.at,
      recorded_by: recorded.by,
      body: JSON.stringify(rule),
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0n) > 0;
}
