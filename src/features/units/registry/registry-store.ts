import { sql } from "kysely";
import type { Db } from "#platform/database/database";
import type { FormerUnitType, OriginKind } from "../unit.ts";
import { codeOfKey, listOfKey, type RegisteredUnit, type Succession, type UnitList } from "./registered-unit.ts";

/** Dates are `yyyy-mm-dd` texts on both engines. */
type RegistryTables = {
  former_unit: {
    list: UnitList;
    code: string;
    level: RegisteredUnit["level"];
    type: string;
    name: string;
    name_en: string;
    province_code: string;
    parent_code: string | null;
    valid_to: string;
    /** Names one after another, `|` between them. */
    also_called: string | null;
  };
  unit_succession: {
    to_list: UnitList;
    to_code: string;
    from_list: UnitList;
    from_code: string;
    kind: string;
    happened_on: string;
    instrument: string;
    land_name: string | null;
  };
};

const registryTables = (db: Db) => db.withTables<RegistryTables>();

export async function readFormerUnits(db: Db): Promise<RegisteredUnit[]> {
  const rows = await registryTables(db).selectFrom("former_unit").selectAll().orderBy("list").orderBy("code").execute();
  return rows.map((row) => ({
    list: row.list,
    code: row.code,
    level: row.level,
    type: row.type as FormerUnitType,
    name: row.name,
    nameEn: row.name_en,
    provinceCode: row.province_code,
    ...(row.parent_code === null ? {} : { parentCode: row.parent_code }),
    validTo: row.valid_to,
    ...(row.also_called === null ? {} : { alsoCalled: row.also_called.split("|") }),
  }));
}

export async function readSuccessions(db: Db): Promise<Succession[]> {
  const rows = await registryTables(db)
    .selectFrom("unit_succession")
    .selectAll()
    .orderBy("happened_on")
    .orderBy("to_code")
    .orderBy("from_code")
    .execute();
  return rows.map((row) => ({
    from: `${row.from_list}/${row.from_code}`,
    to: `${row.to_list}/${row.to_code}`,
    kind: row.kind as OriginKind,
    on: row.happened_on,
    instrument: row.instrument,
    ...(row.land_name === null ? {} : { landName: row.land_name }),
  }));
}

type LinkRow = Pick<Succession, "from" | "to" | "kind" | "on" | "instrument">;

const linkRows = (links: readonly LinkRow[]): string =>
  JSON.stringify(
    links.map(({ from, to, kind, on, instrument }) => ({
      toList: listOfKey(to),
      toCode: codeOfKey(to),
      fromList: listOfKey(from),
      fromCode: codeOfKey(from),
      kind,
      on,
      instrument,
    })),
  );

/** Adds what a change of units led where, beside what is shipped; links that are there stay. */
export async function addUnitSuccessions(db: Db, links: readonly LinkRow[]): Promise<void> {
  await sql`
    insert into unit_succession (to_list, to_code, from_list, from_code, kind, happened_on, instrument)
    select t."toList", t."toCode", t."fromList", t."fromCode", t.kind, t."on", t.instrument
    from json_to_recordset(${linkRows(links)}::json) as t("toList" text, "toCode" text, "fromList" text, "fromCode" text,
      kind text, "on" date, instrument text)
    on conflict do nothing`.execute(db);
}

/** Takes links out again: the change that made them was undone. */
export async function removeUnitSuccessions(db: Db, links: readonly LinkRow[]): Promise<void> {
  await sql`
    delete from unit_succession u
    using json_to_recordset(${linkRows(links)}::json) as t("toCode" text, "fromCode" text, "on" date)
    where u.to_code = t."toCode" and u.from_code = t."fromCode" and u.happened_on = t."on"
      and u.from_list = '2025'`.execute(db);
}

// One JSON parameter per table: ten thousand rows go in with one statement on both engines.
export async function replaceFormerUnits(db: Db, units: readonly RegisteredUnit[]): Promise<void> {
  const rows = units.map(({ alsoCalled, ...unit }) => ({ ...unit, also: alsoCalled?.join("|") }));
  await sql`delete from former_unit`.execute(db);
  await sql`
    insert into former_unit
    select t.list, t.code, t.level, t.type, t.name, t."nameEn", t."provinceCode", t."parentCode", t."validTo", t.also
    from json_to_recordset(${JSON.stringify(rows)}::json) as t(
      list text, code text, level text, type text, name text, "nameEn" text, "provinceCode" text, "parentCode" text,
      "validTo" date, also text)`.execute(db);
}

export async function replaceSuccessions(db: Db, successions: readonly Succession[]): Promise<void> {
  const rows = successions.map(({ from, to, ...rest }) => ({
    ...rest,
    toList: listOfKey(to),
    toCode: codeOfKey(to),
    fromList: listOfKey(from),
    fromCode: codeOfKey(from),
  }));
  await sql`delete from unit_succession`.execute(db);
  await sql`
    insert into unit_succession
    select t."toList", t."toCode", t."fromList", t."fromCode", t.kind, t."on", t.instrument, t."landName"
    from json_to_recordset(${JSON.stringify(rows)}::json) as t(
      "toList" text, "toCode" text, "fromList" text, "fromCode" text, kind text, "on" date, instrument text,
      "landName" text)`.execute(db);
}
