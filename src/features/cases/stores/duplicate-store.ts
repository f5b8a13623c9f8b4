import { sql } from "kysely";
import type { Db } from "#platform/database/database";
import type { Case } from "../model/case.ts";
import type { Sight } from "../model/sight.ts";
import { caseTables } from "../tables.ts";
import { asCase, caseColumns } from "./case-store.ts";
import { isInSight } from "./sight-store.ts";

const mostCompared = 300;

/** Living cases in sight that share a phone, a dossier, or office and topic with this one; opened since then. */
export async function listComparable(
  db: Db,
  { sight, item, since }: { readonly sight: Sight; readonly item: Case; readonly since: Date },
): Promise<Case[]> {
  const { head, state } = item;
  const rows = await caseTables(db)
    .selectFrom("citizen_case as c")
    .select(caseColumns)
    .where("province_code", "=", sight.provinceCode)
    .where(isInSight(sight))
    .where("code", "!=", head.code)
    .where("status", "in", ["waiting", "working"])
    .where("opened_at", ">=", since)
    .where(
      sql<boolean>`(c.phone = ${head.contact.phone ?? null} or c.dossier_code = ${state.dossierCode}
        or (c.about = ${head.about} and c.topic = ${state.topic}))`,
    )
    .orderBy("opened_at", "desc")
    .limit(mostCompared)
    .execute();
  return rows.map(asCase);
}
