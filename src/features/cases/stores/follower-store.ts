import { runStatement, type Db } from "#platform/database/database";
import type { Case } from "../model/case.ts";
import { findCase, findCases, type CaseKey } from "./case-store.ts";

/** Every case that goes on in this one, however many mergers away. */
export async function listFollowers(db: Db, { provinceCode, code }: CaseKey): Promise<Case[]> {
  const rows = await runStatement<{ code: string }>(
    db,
    `with recursive merged as (
       select code from citizen_case where province_code = $1 and merged_into = $2
       union
       select c.code from citizen_case c join merged m on c.merged_into = m.code where c.province_code = $1
     ) select code from merged order by code`,
    [provinceCode, code],
  );
  return findCases(
    db,
    provinceCode,
    rows.map((row) => row.code),
  );
}

/** The case in which this one goes on; itself while it was merged into none. */
export async function findRoot(db: Db, item: Case): Promise<Case> {
  let root = item;
  while (root.state.mergedInto !== null) {
    const next = await findCase(db, { provinceCode: root.head.provinceCode, code: root.state.mergedInto });
    if (!next) return root;
    root = next;
  }
  return root;
}
