import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "#platform/database/database";
import { unitTables } from "./tables.ts";

/** What was changed in a calendar. `day` is absent where opening hours changed; `00` is the whole country. */
export type CalendarChange = {
  readonly provinceCode: string;
  readonly id: string;
  readonly organisationId: string;
  readonly day?: string;
  readonly kind: "off" | "worked" | "taken-back" | "hours";
  readonly occasion: string;
  readonly instrument: string;
  readonly changedAt: Date;
  /** How many dossiers it concerned; absent until somebody has looked. */
  readonly affected?: number;
};

type Row = {
  province_code: string;
  id: string;
  organisation_id: string;
  day: string | null;
  kind: CalendarChange["kind"];
  occasion: string;
  instrument: string;
  changed_at: Date;
  affected: number | null;
};

const asChange = (row: Row): CalendarChange => ({
  provinceCode: row.province_code,
  id: row.id,
  organisationId: row.organisation_id,
  ...(row.day === null ? {} : { day: row.day }),
  kind: row.kind,
  occasion: row.occasion,
  instrument: row.instrument,
  changedAt: row.changed_at,
  ...(row.affected === null ? {} : { affected: row.affected }),
});

/** Notes a change in the transaction that makes it, so that the dossiers it concerns are looked for. */
export async function noteCalendarChange(db: Db, change: Omit<CalendarChange, "id" | "affected">): Promise<void> {
  await unitTables(db)
    .insertInto("calendar_change")
    .values({
      province_code: change.provinceCode,
      id: randomUUID(),
      organisation_id: change.organisationId,
      day: change.day ?? null,
      kind: change.kind,
      occasion: change.occasion,
      instrument: change.instrument,
      changed_at: change.changedAt,
      examined_at: null,
      affected: null,
    })
    .execute();
}

const columns = [
  "province_code", "id", "organisation_id", "day", "kind", "occasion", "instrument", "changed_at", "affected",
] as const; // prettier-ignore

/** Changes of every province that nobody has looked at, the oldest first. */
export async function listUnexaminedChanges(db: Db): Promise<CalendarChange[]> {
  const rows = await unitTables(db)
    .selectFrom("calendar_change")
    .select([...columns])
    .where("examined_at", "is", null)
    .orderBy("province_code")
    .orderBy("changed_at")
    .limit(100)
    .execute();
  return rows.map(asChange);
}

/** What was changed lately in a province and in the whole country, the newest first. */
export async function readLatestChanges(db: Db, provinceCode: string): Promise<CalendarChange[]> {
  const rows = await unitTables(db)
    .selectFrom("calendar_change")
    .select([...columns])
    .where("province_code", "in", ["00", provinceCode])
    .orderBy("changed_at", "desc")
    .limit(20)
    .execute();
  return rows.map(asChange);
}

/** Keeps that a change has been looked at and how many dossiers it concerned. */
export async function markExamined(
  db: Db,
  change: Pick<CalendarChange, "provinceCode" | "id">,
  found: { readonly at: Date; readonly affected: number },
): Promise<void> {
  await unitTables(db)
    .updateTable("calendar_change")
    .set({ examined_at: found.at, affected: found.affected })
    .where("province_code", "=", change.provinceCode)
    .where("id", "=", change.id)
    .execute();
}

/**
 * Notes what a new shipped list changes for the whole country, before it replaces the old one. Nothing where no list has
 * been loaded yet: a first start changes no promise. Loading happens before the server has a clock; the database's serves.
 */
export async function noteShippedChanges(db: Db, days: readonly object[]): Promise<void> {
  await sql`
    with shipped as (
      select * from json_to_recordset(${JSON.stringify(days)}::json)
        as t(day date, kind text, occasion text, instrument text)
    ), known as (
      select day, kind, occasion, instrument from working_calendar_day where province_code = '00'
    ), changed as (
      select s.day, s.kind, s.occasion, s.instrument from shipped s left join known k using (day)
      where k.kind is distinct from s.kind
      union all
      select k.day, 'taken-back', k.occasion, k.instrument from known k left join shipped s using (day) where s.day is null
    )
    insert into calendar_change (province_code, id, organisation_id, day, kind, occasion, instrument, changed_at)
    select '00', gen_random_uuid()::text, '', day, kind, occasion, instrument, now() from changed
    where exists (select 1 from known) and day >= (now() at time zone 'Asia/Ho_Chi_Minh')::date`.execute(db);
}
