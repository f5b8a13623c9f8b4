import { withoutAccents } from "#core/text/fold";
import { readShippedTable } from "#platform/shipped-data";
import type { FormerUnitType, OriginKind } from "../unit.ts";
import { LISTS_CHANGED_ON, type RegisteredUnit, type Succession } from "./registered-unit.ts";

export const registryFiles = [
  "units/aliases.tsv",
  "units/former-communes.tsv",
  "units/former-districts.tsv",
  "units/former-provinces.tsv",
  "units/successions.tsv",
] as const;

/** The last day of the list of 2004. */
const CLOSED_ON = "2025-06-30";
const PROVINCES_INSTRUMENT = "202/2025/QH15";

type Row = Readonly<Record<string, string>>;
const cell = (row: Row, column: string): string => row[column] ?? "";

const closed = { list: "2004", validTo: CLOSED_ON } as const;
const named = (row: Row) => ({
  code: cell(row, "code"),
  type: cell(row, "type") as FormerUnitType,
  name: cell(row, "name"),
  nameEn: withoutAccents(cell(row, "name")),
});

/** The 63 provinces, 696 districts and 10,035 communes of the list of 2004 as they stood on its last day. */
export function shippedFormerUnits(): RegisteredUnit[] {
  const aliases = Map.groupBy(
    readShippedTable("units/aliases.tsv").filter((row) => row["list"] === "2004"),
    (row) => cell(row, "code"),
  );
  const alsoCalled = (code: string, written = ""): { alsoCalled?: readonly string[] } => {
    const all = [written, ...(aliases.get(code) ?? []).map((row) => cell(row, "also_called"))].filter(Boolean);
    return all.length === 0 ? {} : { alsoCalled: all };
  };
  const provinces = readShippedTable("units/former-provinces.tsv").map((row): RegisteredUnit => ({
    ...closed,
    ...named(row),
    level: "province",
    provinceCode: cell(row, "code"),
    ...alsoCalled(cell(row, "code")),
  }));
  const districts = readShippedTable("units/former-districts.tsv").map((row): RegisteredUnit => {
    const provinceCode = cell(row, "former_province_code");
    const around = { provinceCode, parentCode: provinceCode };
    return { ...closed, ...named(row), level: "district", ...around, ...alsoCalled(cell(row, "code")) };
  });
  const provinceOf = new Map(districts.map(({ code, provinceCode }) => [code, provinceCode]));
  const communes = readShippedTable("units/former-communes.tsv").map((row): RegisteredUnit => {
    const parentCode = cell(row, "former_district_code");
    const around = { parentCode, provinceCode: provinceOf.get(parentCode) ?? "" };
    const also = alsoCalled(cell(row, "code"), cell(row, "also_written"));
    return { ...closed, ...named(row), level: "commune", ...around, ...also };
  });
  return [...provinces, ...districts, ...communes];
}

/** The agency codes of the 63 provinces by their codes in the list of 2004. */
export const shippedFormerAgencyCodes = (): ReadonlyMap<string, string> =>
  new Map(readShippedTable("units/former-provinces.tsv").map((row) => [cell(row, "code"), cell(row, "agency_code")]));

/** What went into what on 1 July 2025: every link of the Statistics Office's conversion table, and the provinces. */
export function shippedSuccessions(): Succession[] {
  const instruments = new Map(
    readShippedTable("units/communes.tsv")
      .filter((row) => row["valid_from"] === LISTS_CHANGED_ON)
      .map((row) => [cell(row, "code"), cell(row, "instrument")]),
  );
  const communes = readShippedTable("units/successions.tsv").map((row): Succession => {
    const to = cell(row, "unit_code");
    return {
      from: `2004/${cell(row, "from_code")}`,
      to: `2025/${to}`,
      kind: cell(row, "kind") as OriginKind,
      on: LISTS_CHANGED_ON,
      instrument: instruments.get(to) ?? "",
      ...(row["land_name"] ? { landName: row["land_name"] } : {}),
    };
  });
  return [...provinceSuccessions(), ...communes];
}

function provinceSuccessions(): Succession[] {
  const rows = readShippedTable("units/former-provinces.tsv");
  const together = Map.groupBy(rows, (row) => cell(row, "province_code"));
  return rows.map((row) => {
    const to = cell(row, "province_code");
    const kind = together.get(to)?.length === 1 ? "unchanged" : "whole";
    return {
      from: `2004/${cell(row, "code")}`,
      to: `2025/${to}`,
      kind,
      on: LISTS_CHANGED_ON,
      instrument: PROVINCES_INSTRUMENT,
    };
  });
}
