import { sql } from "kysely";
import type { Db } from "#platform/database/database";
import { readShippedTable } from "#platform/shipped-data";
import { unitTables } from "../tables.ts";

/** A code of a province or ministry, today's or a former one: what every agency code of the country begins with. */
export type NationalAgencyCode = {
  /** `H24`, `G09`. */
  readonly code: string;
  readonly kind: "province" | "ministry";
  /** As it was called while the code was its own. */
  readonly name: string;
  /** Today's province; absent for a ministry. */
  readonly provinceCode?: string;
  /** Last day, `yyyy-mm-dd`; absent while in force. */
  readonly validTo?: string;
  /** The code that took its place. */
  readonly successor?: string;
  /** `listed`: by its place in the alphabetical list of codes; `recalled`: no text at hand. */
  readonly confidence: "verified" | "listed" | "recalled";
  readonly instrument: string;
};

export async function readNationalCodes(db: Db): Promise<NationalAgencyCode[]> {
  const rows = await unitTables(db).selectFrom("national_agency_code").selectAll().orderBy("code").execute();
  return rows.map((row) => ({
    code: row.code,
    kind: row.kind,
    name: row.name,
    ...(row.province_code === null ? {} : { provinceCode: row.province_code }),
    ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
    ...(row.successor === null ? {} : { successor: row.successor }),
    confidence: row.confidence,
    instrument: row.instrument,
  }));
}

export async function replaceNationalCodes(db: Db): Promise<void> {
  await sql`delete from national_agency_code`.execute(db);
  await sql`
    insert into national_agency_code (code, kind, name, province_code, valid_to, successor, confidence, instrument)
    select t.code, t.kind, t.name, nullif(t.province_code, ''), nullif(t.valid_to, '')::date, nullif(t.successor, ''),
      t.confidence, t.instrument
    from json_to_recordset(${JSON.stringify(readShippedTable("units/agency-codes.tsv"))}::json)
      as t(code text, kind text, name text, province_code text, valid_to text, successor text, confidence text,
        instrument text)`.execute(db);
}
