import { readShippedTable } from "#platform/shipped-data";
import type { FormerUnitType, OriginKind, Unit, UnitOrigin, UnitType } from "./unit.ts";
import { fullName } from "./unit-names.ts";

export const shippedFiles = [
  "units/provinces.tsv",
  "units/communes.tsv",
  "units/origins.tsv",
  "units/former-districts.tsv",
  "units/former-provinces.tsv",
  "units/agency-codes.tsv",
  "units/contacts.tsv",
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

const formerName = (row: Row): string =>
  fullName({ type: cell(row, "type") as FormerUnitType, name: cell(row, "name") });

export function shippedOrigins(): UnitOrigin[] {
  const provinces = new Map(readShippedTable("units/former-provinces.tsv").map((row) => [cell(row, "code"), row]));
  const districts = new Map(readShippedTable("units/former-districts.tsv").map((row) => [cell(row, "code"), row]));
  return readShippedTable("units/origins.tsv").map((row) => {
    const district = districts.get(cell(row, "old_district_code")) ?? {};
    const province = provinces.get(cell(district, "former_province_code")) ?? {};
    const [oldCode, oldType] = [cell(row, "old_code"), cell(row, "old_type") as FormerUnitType | ""];
    const name = cell(row, "old_name");
    return {
      unitCode: cell(row, "unit_code"),
      ...(oldCode ? { oldCode } : {}),
      kind: cell(row, "kind") as OriginKind,
      // An island district had no communes: the district's own name is the old name.
      oldName: oldType ? fullName({ type: oldType, name }) : name || formerName(district),
      oldDistrict: formerName(district),
      oldProvince: formerName(province),
    };
  });
}

export const shippedContacts = (): { organisationId: string; hotline?: string; address?: string }[] =>
  readShippedTable("units/contacts.tsv").map((row) => ({
    organisationId: cell(row, "organisation_id"),
    ...(row["hotline"] ? { hotline: row["hotline"] } : {}),
    ...(row["address"] ? { address: row["address"] } : {}),
  }));
