import { runStatement, type Db } from "#platform/database/database";
import type { Case } from "../model/case.ts";
import { caseTables } from "../tables.ts";
import { asCase, caseColumns } from "./case-store.ts";

/** Cases whose alarm has gone off, the earliest first. */
export async function listCasesToWatch(
  db: Db,
  of: { readonly provinceCode: string; readonly at: Date; readonly limit: number },
): Promise<Case[]> {
  const rows = await caseTables(db)
    .selectFrom("citizen_case")
    .select(caseColumns)
    .where("province_code", "=", of.provinceCode)
    .where("watch_at", "<=", of.at)
    .orderBy("watch_at")
    .limit(of.limit)
    .execute();
  return rows.map(asCase);
}

export type CaseAlarm = { readonly code: string; readonly version: number; readonly nextAt: Date | undefined };

/** Sets the next alarms of cases that have not moved since they were looked at, and gives their codes. */
export async function setCaseAlarms(tx: Db, provinceCode: string, alarms: readonly CaseAlarm[]): Promise<Set<string>> {
  const rows = await runStatement<{ code: string }>(
    tx,
    `update citizen_case c set watch_at = a.next_at
     from unnest($2::text[], $3::int[], $4::timestamptz[]) a(code, version, next_at)
     where c.province_code = $1 and c.code = a.code and c.version = a.version returning c.code`,
    [
      provinceCode,
      alarms.map(({ code }) => code),
      alarms.map(({ version }) => version),
      alarms.map(({ nextAt }) => nextAt?.toISOString() ?? null),
    ],
  );
  return new Set(rows.map(({ code }) => code));
}
