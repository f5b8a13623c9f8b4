import type { Db } from "#platform/database/database";
import type { Line } from "../line.ts";
import { rosterTables, type RosterTables } from "./roster-tables.ts";

/** What one shift tells the next; it stands until somebody says that it is done. */
export type DutyNote = Line & {
  readonly id: string;
  readonly text: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
  readonly closedBy?: string;
  readonly closedAt?: Date;
};

const noteOf = (row: RosterTables["duty_note"]): DutyNote => ({
  provinceCode: row.province_code,
  organisationId: row.organisation_id,
  purpose: row.purpose,
  id: row.id,
  text: row.text,
  writtenBy: row.written_by,
  writtenAt: row.written_at,
  ...(row.closed_by === null ? {} : { closedBy: row.closed_by }),
  ...(row.closed_at === null ? {} : { closedAt: row.closed_at }),
});

export async function insertNote(tx: Db, note: DutyNote): Promise<void> {
  await rosterTables(tx)
    .insertInto("duty_note")
    .values({
      province_code: note.provinceCode,
      organisation_id: note.organisationId,
      purpose: note.purpose,
      id: note.id,
      text: note.text,
      written_by: note.writtenBy,
      written_at: note.writtenAt,
      closed_by: null,
      closed_at: null,
    })
    .execute();
}

/** The notes of a line that stand, the oldest first. */
export async function readOpenNotes(db: Db, line: Line): Promise<DutyNote[]> {
  const rows = await rosterTables(db)
    .selectFrom("duty_note")
    .selectAll()
    .where("province_code", "=", line.provinceCode)
    .where("organisation_id", "=", line.organisationId)
    .where("purpose", "=", line.purpose)
    .where("closed_at", "is", null)
    .orderBy("written_at")
    .orderBy("id")
    .limit(100)
    .execute();
  return rows.map(noteOf);
}

export async function findNote(db: Db, provinceCode: string, id: string): Promise<DutyNote | undefined> {
  const row = await rosterTables(db)
    .selectFrom("duty_note")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && noteOf(row);
}

/** False when somebody has done so already. */
export async function keepNoteClosed(
  tx: Db,
  note: DutyNote,
  closed: { readonly by: string; readonly at: Date },
): Promise<boolean> {
  const done = await rosterTables(tx)
    .updateTable("duty_note")
    .set({ closed_by: closed.by, closed_at: closed.at })
    .where("province_code", "=", note.provinceCode)
    .where("id", "=", note.id)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
