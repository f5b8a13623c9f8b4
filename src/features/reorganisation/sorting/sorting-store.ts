import { runStatement, type Db } from "#platform/database/database";

export type SortingOf = { readonly provinceCode: string; readonly changeId: string };

/** Unit that each dossier sorted by hand goes to, by the dossier's code. */
export async function readSorting(db: Db, { provinceCode, changeId }: SortingOf): Promise<ReadonlyMap<string, string>> {
  const rows = await runStatement<{ code: string; to: string }>(
    db,
    `select dossier_code as code, to_unit as "to" from unit_change_sorting
     where province_code = $1 and change_id = $2`,
    [provinceCode, changeId],
  );
  return new Map(rows.map(({ code, to }) => [code, to]));
}

/** Keeps where dossiers go; one with an empty `to` is left to its address again. */
export async function keepSorting(
  db: Db,
  { provinceCode, changeId }: SortingOf,
  kept: {
    readonly sorts: readonly { readonly code: string; readonly to: string }[];
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  const back = kept.sorts.filter(({ to }) => to === "").map(({ code }) => code);
  const given = kept.sorts.filter(({ to }) => to !== "");
  await runStatement(
    db,
    `delete from unit_change_sorting where province_code = $1 and change_id = $2 and dossier_code = any($3::text[])`,
    [provinceCode, changeId, back],
  );
  await runStatement(
    db,
    `insert into unit_change_sorting (province_code, change_id, dossier_code, to_unit, sorted_by, sorted_at)
     select $1, $2, t.code, t."to", $3, $4::timestamptz from json_to_recordset($5::json) as t(code text, "to" text)
     on conflict (province_code, change_id, dossier_code) do update
       set to_unit = excluded.to_unit, sorted_by = excluded.sorted_by, sorted_at = excluded.sorted_at`,
    [provinceCode, changeId, kept.by, kept.at.toISOString(), JSON.stringify(given)],
  );
}
