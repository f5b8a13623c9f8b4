import { runStatement, type Db } from "#platform/database/database";
import type { OfficeSuccession } from "./office-succession.ts";

/** Links that hold, oldest first, of all provinces: a province that ended is asked for from the one it went into. */
export const readSuccessions = (db: Db): Promise<OfficeSuccession[]> =>
  runStatement<OfficeSuccession>(
    db,
    `select province_code as "provinceCode", organisation_id as "from", to_province as "toProvince",
       to_organisation as "to", change_id as "changeId", is_main as main, happened_on as "on"
     from office_succession where province_code >= '00' and taken_back_on is null
     order by happened_on, organisation_id, is_main desc, to_organisation`,
    [],
  );

/** Adds links; those that are there stay. One JSON parameter: a reform has thirty thousand. */
export async function addSuccessions(db: Db, links: readonly OfficeSuccession[]): Promise<void> {
  await runStatement(
    db,
    `insert into office_succession (province_code, organisation_id, change_id, to_province, to_organisation, is_main, happened_on)
     select t."provinceCode", t."from", t."changeId", t."toProvince", t."to", t.main, t."on"
     from json_to_recordset($1::json) as t("provinceCode" text, "from" text, "changeId" text, "toProvince" text, "to" text,
       main boolean, "on" date)
     on conflict (province_code, organisation_id, change_id, to_organisation) do update set taken_back_on = null`,
    [JSON.stringify(links)],
  );
}

/** What a change had led on leads nowhere any more from a day on. */
export async function takeBackSuccessions(
  db: Db,
  of: { readonly changeId: string; readonly on: string },
): Promise<void> {
  await runStatement(
    db,
    `update office_succession set taken_back_on = $2::date
     where province_code >= '00' and change_id = $1 and taken_back_on is null`,
    [of.changeId, of.on],
  );
}
