import type { Insertable } from "kysely";
import { foldVietnamese } from "#core/text/fold";
import type { Db } from "#platform/database/database";
import type { Case, CaseAct } from "../model/case.ts";
import { caseTables, type CaseTable } from "../tables.ts";

export type CaseKey = { readonly provinceCode: string; readonly code: string };

/** A row as a case. Its head is as it was opened, but for the province: that is where the row lies now. */
export const asCase = ({
  province_code: provinceCode,
  head,
  state,
  version,
  ledger_head,
}: Pick<CaseTable, "province_code" | "version" | "ledger_head"> & Pick<Case, "head" | "state">): Case => ({
  head: head.provinceCode === provinceCode ? head : { ...head, provinceCode, openedIn: head.provinceCode },
  state,
  version,
  ledgerHead: ledger_head,
});

/** What `asCase` needs of a row. */
export const caseColumns = ["province_code", "head", "state", "version", "ledger_head"] as const;

export async function findCase(db: Db, { provinceCode, code }: CaseKey): Promise<Case | undefined> {
  const row = await caseTables(db)
    .selectFrom("citizen_case")
    .select(caseColumns)
    .where("province_code", "=", provinceCode)
    .where("code", "=", code)
    .executeTakeFirst();
  return row && asCase(row);
}

/** A case wherever it lies among these provinces. */
export async function findCaseAmong(db: Db, provinceCodes: readonly string[], code: string): Promise<Case | undefined> {
  const row = await caseTables(db)
    .selectFrom("citizen_case")
    .select(caseColumns)
    .where("province_code", "in", provinceCodes)
    .where("code", "=", code)
    .executeTakeFirst();
  return row && asCase(row);
}

/** The cases of these codes that exist, in no order. */
export async function findCases(db: Db, provinceCode: string, codes: readonly string[]): Promise<Case[]> {
  if (codes.length === 0) return [];
  const rows = await caseTables(db)
    .selectFrom("citizen_case")
    .select(caseColumns)
    .where("province_code", "=", provinceCode)
    .where("code", "in", codes)
    .execute();
  return rows.map(asCase);
}

/** What of a case lies in columns, so that lists need not open the fold. */
function rowOf({ head, state, version, ledgerHead }: Case, watchAt: Date | null): Insertable<CaseTable> {
  const date = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));
  return {
    province_code: head.provinceCode,
    code: head.code,
    version,
    ledger_head: ledgerHead,
    head: JSON.stringify(head),
    state: JSON.stringify(state),
    opened_at: new Date(head.openedAt),
    phone: head.contact.phone ?? null,
    about: head.about,
    search_text: foldVietnamese([head.code.replaceAll("-", ""), head.text, head.place ?? ""].join(" ")),
    kind: state.kind,
    topic: state.topic,
    status: state.status,
    priority: state.priority,
    procedure_code: state.procedureCode,
    dossier_code: state.dossierCode,
    handled_by: state.handledBy,
    offices: state.offices,
    proposed_to: state.proposedTo,
    owner: state.owner,
    due_at: date(state.dueAt),
    answered_at: date(state.answeredAt),
    merged_into: state.mergedInto,
    concerned: state.concerned,
    kept_from: state.keptFrom,
    watch_at: watchAt,
  };
}

export async function insertCase(tx: Db, item: Case, watchAt: Date | null): Promise<void> {
  await caseTables(tx).insertInto("citizen_case").values(rowOf(item, watchAt)).execute();
}

/** Writes the new fold unless somebody was faster; says whether it did. */
export async function moveCase(tx: Db, item: Case, watchAt: Date | null): Promise<boolean> {
  const { head: _head, province_code: _province, code: _code, opened_at: _at, ...fold } = rowOf(item, watchAt);
  const moved = await caseTables(tx)
    .updateTable("citizen_case")
    .set(fold)
    .where("province_code", "=", item.head.provinceCode)
    .where("code", "=", item.head.code)
    .where("version", "=", item.version - 1)
    .executeTakeFirst();
  return moved.numUpdatedRows > 0n;
}

/** Throws on a unique violation where the request's key was taken: the same request, twice at once. */
export async function insertCaseAct(
  tx: Db,
  { provinceCode, code }: CaseKey,
  { requestKey, ...act }: CaseAct & { readonly requestKey: string },
): Promise<void> {
  await caseTables(tx)
    .insertInto("case_act")
    .values({
      province_code: provinceCode,
      code,
      seq: act.seq,
      kind: act.kind,
      at: new Date(act.at),
      actor: act.actor,
      organisation: act.organisation,
      body: JSON.stringify(act.body),
      hash: act.hash,
      request_key: requestKey,
    })
    .execute();
}

/** Every act of a case in its order. */
export async function listCaseActs(db: Db, { provinceCode, code }: CaseKey): Promise<CaseAct[]> {
  const rows = await caseTables(db)
    .selectFrom("case_act")
    .select(["seq", "kind", "at", "actor", "organisation", "body", "hash"])
    .where("province_code", "=", provinceCode)
    .where("code", "=", code)
    .orderBy("seq")
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** The act that a request has led to before. */
export async function findActOfRequest(
  db: Db,
  provinceCode: string,
  requestKey: string,
): Promise<{ readonly code: string; readonly seq: number; readonly kind: string } | undefined> {
  return caseTables(db)
    .selectFrom("case_act")
    .select(["code", "seq", "kind"])
    .where("province_code", "=", provinceCode)
    .where("request_key", "=", requestKey)
    .executeTakeFirst();
}
