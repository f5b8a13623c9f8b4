import type { Db } from "#platform/database/database";
import type { Line } from "../line.ts";
import type { Pattern } from "./model/pattern.ts";
import { rosterTables, type RosterTables } from "./roster-tables.ts";

/** A pattern and up to which day its shifts have been drawn. */
export type KeptPattern = Pattern & { readonly drawnTo: string };

const patternOf = (row: RosterTables["duty_pattern"]): KeptPattern => ({
  provinceCode: row.province_code,
  organisationId: row.organisation_id,
  purpose: row.purpose,
  id: row.id,
  windows: row.windows,
  weekdays: row.weekdays,
  people: row.people,
  turn: row.turn,
  rank: row.rank,
  validFrom: row.valid_from,
  ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
  drawnTo: row.drawn_to,
});

export async function insertPattern(
  tx: Db,
  pattern: KeptPattern,
  made: { readonly by: string; readonly at: Date },
): Promise<void> {
  await rosterTables(tx)
    .insertInto("duty_pattern")
    .values({
      province_code: pattern.provinceCode,
      organisation_id: pattern.organisationId,
      purpose: pattern.purpose,
      id: pattern.id,
      windows: JSON.stringify(pattern.windows) as never,
      weekdays: JSON.stringify(pattern.weekdays) as never,
      people: JSON.stringify(pattern.people) as never,
      turn: pattern.turn,
      rank: pattern.rank,
      valid_from: pattern.validFrom,
      valid_to: pattern.validTo ?? null,
      drawn_to: pattern.drawnTo,
      made_by: made.by,
      made_at: made.at,
    })
    .execute();
}

/** The patterns of a line that have not ended before a day. */
export async function readPatterns(db: Db, line: Line, day: string): Promise<KeptPattern[]> {
  const rows = await rosterTables(db)
    .selectFrom("duty_pattern")
    .selectAll()
    .where("province_code", "=", line.provinceCode)
    .where("organisation_id", "=", line.organisationId)
    .where("purpose", "=", line.purpose)
    .where((is) => is.or([is("valid_to", "is", null), is("valid_to", ">=", day)]))
    .orderBy("valid_from")
    .orderBy("id")
    .execute();
  return rows.map(patternOf);
}

/** Patterns of these provinces whose shifts are not drawn up to a day yet. */
export async function readUndrawn(db: Db, provinceCodes: readonly string[], day: string): Promise<KeptPattern[]> {
  const rows = await rosterTables(db)
    .selectFrom("duty_pattern")
    .selectAll()
    .where("province_code", "in", [...provinceCodes])
    .where("drawn_to", "<", day)
    .where((is) => is.or([is("valid_to", "is", null), is("valid_to", ">", is.ref("drawn_to"))]))
    .orderBy("province_code")
    .orderBy("id")
    .limit(500)
    .execute();
  return rows.map(patternOf);
}

export async function findPattern(db: Db, provinceCode: string, id: string): Promise<KeptPattern | undefined> {
  const row = await rosterTables(db)
    .selectFrom("duty_pattern")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && patternOf(row);
}

export async function keepPatternDays(
  tx: Db,
  pattern: Pattern,
  days: { readonly drawnTo?: string; readonly validTo?: string },
): Promise<void> {
  await rosterTables(tx)
    .updateTable("duty_pattern")
    .set({
      ...(days.drawnTo === undefined ? {} : { drawn_to: days.drawnTo }),
      ...(days.validTo === undefined ? {} : { valid_to: days.validTo }),
    })
    .where("province_code", "=", pattern.provinceCode)
    .where("id", "=", pattern.id)
    .execute();
}
