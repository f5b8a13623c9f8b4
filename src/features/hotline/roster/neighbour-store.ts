import type { Db } from "#platform/database/database";
import type { Line } from "../line.ts";
import { rosterTables } from "./roster-tables.ts";

/** The office whose line of the same purpose answers when nobody of this one does. */
export async function readNeighbour(db: Db, line: Line): Promise<string | undefined> {
  const row = await rosterTables(db)
    .selectFrom("duty_neighbour")
    .select("neighbour_organisation_id")
    .where("province_code", "=", line.provinceCode)
    .where("organisation_id", "=", line.organisationId)
    .where("purpose", "=", line.purpose)
    .executeTakeFirst();
  return row?.neighbour_organisation_id;
}

/** Without a neighbour the entry goes. */
export async function keepNeighbour(
  tx: Db,
  line: Line,
  to: { readonly neighbour: string | undefined; readonly by: string; readonly at: Date },
): Promise<void> {
  const tables = rosterTables(tx);
  if (to.neighbour === undefined) {
    await tables
      .deleteFrom("duty_neighbour")
      .where("province_code", "=", line.provinceCode)
      .where("organisation_id", "=", line.organisationId)
      .where("purpose", "=", line.purpose)
      .execute();
    return;
  }
  const set = { neighbour_organisation_id: to.neighbour, set_by: to.by, set_at: to.at };
  await tables
    .insertInto("duty_neighbour")
    .values({ province_code: line.provinceCode, organisation_id: line.organisationId, purpose: line.purpose, ...set })
    .onConflict((taken) => taken.columns(["province_code", "organisation_id", "purpose"]).doUpdateSet(set))
    .execute();
}
