import type { ColumnType } from "kysely";
import { sql } from "kysely";
import type { Db } from "#platform/database/database";
import type { Attachment, Topic } from "../model/case.ts";
import type { EntryKind, HotSpot, HotSpotEntry } from "./hot-spot.ts";

type HotSpotTable = {
  province_code: string;
  id: string;
  title: string;
  topic: Topic;
  handled_by: string;
  opened_at: Date;
  opened_by: string;
  closed_at: Date | null;
};
type HotSpotEntryTable = {
  province_code: string;
  hot_spot_id: string;
  seq: number;
  kind: EntryKind;
  happened_on: string;
  title: string;
  detail: string;
  owner: string;
  due_on: string | null;
  settles: number | null;
  case_code: string | null;
  file: ColumnType<Attachment | null, string | null, never>;
  added_at: Date;
  added_by: string;
};
const tables = (db: Db) => db.withTables<{ hot_spot: HotSpotTable; hot_spot_entry: HotSpotEntryTable }>();

export type HotSpotKey = { readonly provinceCode: string; readonly id: string };

const asHotSpot = (row: HotSpotTable): HotSpot => ({
  provinceCode: row.province_code,
  id: row.id,
  title: row.title,
  topic: row.topic,
  handledBy: row.handled_by,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
});

export async function findHotSpot(db: Db, { provinceCode, id }: HotSpotKey): Promise<HotSpot | undefined> {
  const row = await tables(db)
    .selectFrom("hot_spot")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && asHotSpot(row);
}

/** Open matters first, then the latest; of these offices, or of the whole province. */
export async function listHotSpots(
  db: Db,
  of: { readonly provinceCode: string; readonly offices: readonly string[] | undefined; readonly limit: number },
): Promise<HotSpot[]> {
  const asked = tables(db).selectFrom("hot_spot").selectAll().where("province_code", "=", of.provinceCode);
  const offices = of.offices;
  if (offices?.length === 0) return [];
  const rows = await (offices ? asked.where("handled_by", "in", offices) : asked)
    .orderBy(sql`closed_at is not null`)
    .orderBy("opened_at", "desc")
    .limit(of.limit)
    .execute();
  return rows.map(asHotSpot);
}

export async function insertHotSpot(tx: Db, { closedAt: _none, ...of }: HotSpot, by: string): Promise<void> {
  await tables(tx)
    .insertInto("hot_spot")
    .values({
      province_code: of.provinceCode,
      id: of.id,
      title: of.title,
      topic: of.topic,
      handled_by: of.handledBy,
      opened_at: of.openedAt,
      opened_by: by,
      closed_at: null,
    })
    .execute();
}

/** Days come as text from one engine and as dates from the other. */
const dayOf = (column: "happened_on" | "due_on") => sql<string>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`;

export async function listHotSpotEntries(db: Db, { provinceCode, id }: HotSpotKey): Promise<HotSpotEntry[]> {
  const rows = await tables(db)
    .selectFrom("hot_spot_entry")
    .select(["seq", "kind", "title", "detail", "owner", "settles", "case_code", "file", "added_at", "added_by"])
    .select([dayOf("happened_on").as("happened"), dayOf("due_on").as("due")])
    .where("province_code", "=", provinceCode)
    .where("hot_spot_id", "=", id)
    .orderBy("seq")
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    kind: row.kind,
    happenedOn: row.happened,
    title: row.title,
    detail: row.detail,
    owner: row.owner,
    dueOn: row.due,
    settles: row.settles,
    caseCode: row.case_code,
    file: row.file,
    addedAt: row.added_at,
    addedBy: row.added_by,
  }));
}

/** Throws on a unique violation where somebody else has added an entry since. */
export async function insertHotSpotEntry(tx: Db, { provinceCode, id }: HotSpotKey, entry: HotSpotEntry): Promise<void> {
  await tables(tx)
    .insertInto("hot_spot_entry")
    .values({
      province_code: provinceCode,
      hot_spot_id: id,
      seq: entry.seq,
      kind: entry.kind,
      happened_on: entry.happenedOn,
      title: entry.title,
      detail: entry.detail,
      owner: entry.owner,
      due_on: entry.dueOn,
      settles: entry.settles,
      case_code: entry.caseCode,
      file: entry.file === null ? null : JSON.stringify(entry.file),
      added_at: entry.addedAt,
      added_by: entry.addedBy,
    })
    .execute();
}

export async function closeHotSpot(tx: Db, { provinceCode, id }: HotSpotKey, at: Date): Promise<void> {
  await tables(tx)
    .updateTable("hot_spot")
    .set({ closed_at: at })
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .execute();
}
