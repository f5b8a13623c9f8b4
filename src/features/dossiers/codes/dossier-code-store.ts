import { runShort, runStatement, type Db } from "#platform/database/database";
import { tables } from "../tables.ts";

const reserveStatement = `
  insert into dossier_code_counter (province_code, agency_code, day, last_number) values ($1, $2, $3::date, $4::int)
  on conflict (province_code, agency_code, day) do update
  set last_number = dossier_code_counter.last_number + excluded.last_number
  returning last_number`;

export type CounterKey = { readonly provinceCode: string; readonly agencyCode: string; readonly day: string };

/** Reserves `count` numbers of an agency's day for this process alone; says the last of them. */
export async function reserveNumbers(db: Db, key: CounterKey, count: number): Promise<number> {
  const values = [key.provinceCode, key.agencyCode, key.day, count];
  const [row] = await runShort<{ last_number: number }>(db, reserveStatement, values);
  if (!row) throw new Error("The code counter gave no number");
  return row.last_number;
}

/**
 * The pattern an agency's codes follow on a day, when the province has set one: the agency's own, else the one for all
 * agencies (`agencyCode` empty).
 */
export async function findCodePattern(db: Db, key: CounterKey): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom("dossier_code_pattern")
    .select("pattern")
    .where("province_code", "=", key.provinceCode)
    .where("agency_code", "in", [key.agencyCode, EVERY_AGENCY])
    .where("valid_from", "<=", key.day)
    .orderBy("agency_code", "desc")
    .orderBy("valid_from", "desc")
    .executeTakeFirst();
  return row?.pattern;
}

/** Instead of an agency's code: the pattern is for all that have none of their own. */
export const EVERY_AGENCY = "";

/** Every pattern a province has set, by agency, oldest first. */
export async function readCodePatterns(db: Db, provinceCode: string): Promise<CodePattern[]> {
  const rows = await tables(db)
    .selectFrom("dossier_code_pattern")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .orderBy("agency_code")
    .orderBy("valid_from")
    .execute();
  return rows.map((row) => ({
    provinceCode: row.province_code,
    agencyCode: row.agency_code,
    pattern: row.pattern,
    validFrom: row.valid_from,
  }));
}

/** How many numbers of an agency's day have been reserved, by whatever server. */
export async function readLastNumber(db: Db, key: CounterKey): Promise<number> {
  const row = await tables(db)
    .selectFrom("dossier_code_counter")
    .select("last_number")
    .where("province_code", "=", key.provinceCode)
    .where("agency_code", "=", key.agencyCode)
    .where("day", "=", key.day)
    .executeTakeFirst();
  return row?.last_number ?? 0;
}

export type CodePattern = {
  readonly provinceCode: string;
  readonly agencyCode: string;
  readonly pattern: string;
  readonly validFrom: string;
};

export async function upsertCodePattern(
  db: Db,
  { provinceCode, agencyCode, pattern, validFrom }: CodePattern,
): Promise<void> {
  await tables(db)
    .insertInto("dossier_code_pattern")
    .values({ province_code: provinceCode, agency_code: agencyCode, pattern, valid_from: validFrom })
    .onConflict((taken) => taken.columns(["province_code", "agency_code", "valid_from"]).doUpdateSet({ pattern }))
    .execute();
}

/** Those of the codes under which the province has a dossier. */
export async function listExisting(db: Db, provinceCode: string, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await runStatement<{ code: string }>(
    db,
    `select code from dossier where province_code = $1 and code = any($2)`,
    [provinceCode, [...codes]],
  );
  return rows.map(({ code }) => code);
}
