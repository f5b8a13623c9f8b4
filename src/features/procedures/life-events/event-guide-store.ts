import type { Db } from "#platform/database/database";
import { procedureTables } from "../tables.ts";
import type { EventGuide } from "./event-guide.ts";

export type KeptGuide = {
  readonly slug: string;
  readonly revision: number;
  /** Null: the shipped guide holds again. */
  readonly guide: EventGuide | null;
  readonly changedBy: string;
  readonly changedAt: Date;
};

/** What a province says itself, the newest revision of each event. */
export async function readGuides(db: Db, provinceCode: string): Promise<KeptGuide[]> {
  const rows = await procedureTables(db)
    .selectFrom("life_event_guide")
    .selectAll()
    .distinctOn("slug")
    .where("province_code", "=", provinceCode)
    .orderBy("slug")
    .orderBy("revision", "desc")
    .execute();
  return rows.map((row) => ({
    slug: row.slug,
    revision: row.revision,
    guide: row.body,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  }));
}

/** Adds a revision; false when somebody else has added it meanwhile. */
export async function addGuide(db: Db, provinceCode: string, kept: KeptGuide): Promise<boolean> {
  const done = await procedureTables(db)
    .insertInto("life_event_guide")
    .values({
      province_code: provinceCode,
      slug: kept.slug,
      revision: kept.revision,
      body: kept.guide === null ? null : JSON.stringify(kept.guide),
      changed_by: kept.changedBy,
      changed_at: kept.changedAt,
    })
    .onConflict((taken) => taken.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0n) > 0;
}
