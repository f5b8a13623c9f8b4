import { runStatement, type Db } from "#platform/database/database";
import { unitTables } from "../tables.ts";
import type { AgencyCodeEntry } from "./agency-code-entry.ts";

/** The register of one province: every code its offices have had, in code order, oldest first. */
export async function readAgencyCodes(db: Db, provinceCode: string): Promise<AgencyCodeEntry[]> {
  const rows = await unitTables(db)
    .selectFrom("agency_code")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .orderBy("code")
    .orderBy("valid_from")
    .orderBy("organisation_id")
    .execute();
  return rows.map((row) => ({
    provinceCode: row.province_code,
    organisationId: row.organisation_id,
    code: row.code,
    validFrom: row.valid_from,
    instrument: row.instrument,
    ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
    ...(row.successor_code === null ? {} : { successorCode: row.successor_code }),
    ...(row.successor_organisation === null ? {} : { successorOrganisation: row.successor_organisation }),
    ...(row.closing_instrument === null ? {} : { closingInstrument: row.closing_instrument }),
  }));
}

/** False when the office has an open code, or one from that day, which somebody else entered in the meantime. */
export async function insertAgencyCodes(db: Db, entries: readonly AgencyCodeEntry[]): Promise<boolean> {
  const done = await unitTables(db)
    .insertInto("agency_code")
    .values(
      entries.map((entry) => ({
        province_code: entry.provinceCode,
        organisation_id: entry.organisationId,
        code: entry.code,
        valid_from: entry.validFrom,
        instrument: entry.instrument,
        valid_to: entry.validTo ?? null,
        successor_code: entry.successorCode ?? null,
        successor_organisation: entry.successorOrganisation ?? null,
        closing_instrument: entry.closingInstrument ?? null,
      })),
    )
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0n) === entries.length;
}

type Closing = Pick<AgencyCodeEntry, "provinceCode" | "organisationId" | "validFrom"> & {
  readonly validTo: string;
  readonly successorCode?: string | undefined;
  readonly successorOrganisation?: string | undefined;
  readonly closingInstrument: string;
};

/** Writes the last day into an open entry; false when it is closed already. */
export async function closeEntry(db: Db, closing: Closing): Promise<boolean> {
  const done = await unitTables(db)
    .updateTable("agency_code")
    .set({
      valid_to: closing.validTo,
      successor_code: closing.successorCode ?? null,
      successor_organisation: closing.successorOrganisation ?? null,
      closing_instrument: closing.closingInstrument,
    })
    .where("province_code", "=", closing.provinceCode)
    .where("organisation_id", "=", closing.organisationId)
    .where("valid_from", "=", closing.validFrom)
    .where("valid_to", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Closes the open codes of offices that others go on for, with their last day. */
export async function closeLedCodes(
  db: Db,
  led: readonly {
    readonly fromProvince: string;
    readonly from: string;
    readonly to: string;
    readonly instrument: string;
  }[],
  lastDay: string,
): Promise<void> {
  await runStatement(
    db,
    `update agency_code a set valid_to = greatest(a.valid_from, $2::date), successor_organisation = t."to",
       closing_instrument = t.instrument
     from json_to_recordset($1::json) as t("fromProvince" text, "from" text, "to" text, instrument text)
     where a.province_code = t."fromProvince" and a.organisation_id = t."from" and a.valid_to is null`,
    [JSON.stringify(led), lastDay],
  );
}

/** Offices that stand again number by the codes that a change had closed. */
export async function reopenLedCodes(
  db: Db,
  of: {
    readonly provinceCode: string;
    readonly unitCodes: readonly string[];
    readonly on: string;
    readonly closedBy: string;
    readonly instrument: string;
  },
): Promise<void> {
  await runStatement(
    db,
    `insert into agency_code (province_code, organisation_id, code, valid_from, instrument)
     select a.province_code, a.organisation_id, a.code, $3::date, $5 from agency_code a
     where a.province_code = $1 and split_part(a.organisation_id, '.', 1) = any($2::text[]) and a.closing_instrument = $4
       and not exists (select from agency_code o where o.province_code = $1 and o.organisation_id = a.organisation_id
         and o.valid_to is null)
     on conflict do nothing`,
    [of.provinceCode, of.unitCodes, of.on, of.closedBy, of.instrument],
  );
}
