import { readShippedTable } from "#platform/shipped-data";
import { registryFiles } from "./registry/shipped-registry.ts";
import type { Unit, UnitType } from "./unit.ts";

export const shippedFiles = [
  "units/provinces.tsv",
  "units/communes.tsv",
  ...registryFiles,
  "units/agency-codes.tsv",
  "calendars/national.tsv",
  "calendars/windows.tsv",
] as const;

type Row = Readonly<Record<string, string>>;
const cell = (row: Row, column: string): string => row[column] ?? "";

function unitOf(row: Row, level: Unit["level"]): Unit {
  const [agencyCode, validTo] = [cell(row, "agency_code"), cell(row, "valid_to")];
  return {
    code: cell(row, "code"),
    level,
    type: cell(row, "type") as UnitType,
    name: cell(row, "name"),
    nameEn: cell(row, "name_en"),
    provinceCode: level === "province" ? cell(row, "code") : cell(row, "province_code"),
    ...(agencyCode ? { agencyCode } : {}),
    validFrom: cell(row, "valid_from"),
    ...(validTo ? { validTo } : {}),
    instrument: cell(row, "instrument"),
  };
}

/** Provinces first, then communes, each in code order, with every period. */
export const shippedUnits = (): Unit[] => [
  ...readShippedTable("units/provinces.tsv").map((row) => unitOf(row, "province")),
  ...readShippedTable("units/communes.tsv").map((row) => unitOf(row, "commune")),
];
