import type { Reading } from "#platform/context";
import { formerOfficesOf } from "../default-organisations.ts";
import type { Organisation } from "../organisation.ts";
import { forgetOrganisations } from "../organisation-queries.ts";
import { keepOrganisations } from "../organisation-store.ts";
import type { RegisteredUnit } from "../registry/registered-unit.ts";
import { readFormerUnits } from "../registry/registry-store.ts";
import { shippedFormerAgencyCodes } from "../registry/shipped-registry.ts";
import { asFormerUnit } from "./former-unit.ts";

/** First day of Decree 61/2018/NĐ-CP, by which every level had a desk for reception and return. */
const BEGAN_ON = "2018-06-21";

/**
 * Opens the offices of the closed list as they stood on 30 June 2025, where they are not there yet: for deployments that
 * took their dossiers over from before, and for rehearsals. Returns them, provinces first.
 */
export async function openFormerOffices(reading: Reading): Promise<readonly Organisation[]> {
  const units = await readFormerUnits(reading.db);
  const numbers = numberedBelow(units);
  const agencyCodes = shippedFormerAgencyCodes();
  const offices = units.flatMap((unit) =>
    formerOfficesOf(asFormerUnit(unit), agencyCodeOf(unit, agencyCodes.get(unit.provinceCode) ?? "", numbers)),
  );
  await keepOrganisations(reading.db, offices, BEGAN_ON);
  for (const provinceCode of agencyCodes.keys()) forgetOrganisations(reading, provinceCode);
  return offices;
}

/** By code, each unit's place among those of the same unit above, from 1; codes of the three levels differ in length. */
function numberedBelow(units: readonly RegisteredUnit[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  return new Map(
    units.map((unit) => {
      const above = `${unit.level}/${unit.parentCode ?? ""}`;
      const place = (counted.get(above) ?? 0) + 1;
      counted.set(above, place);
      return [unit.code, place];
    }),
  );
}

/** Four levels, the lowest first, as QCVN 102:2016/BTTTT orders them: `000.07.02.H24` is the seventh commune of the second district. */
function agencyCodeOf(unit: RegisteredUnit, provinceAgency: string, numbers: ReadonlyMap<string, number>): string {
  if (unit.level === "province") return `000.00.00.${provinceAgency}`;
  const two = (place: number | undefined): string => String(place ?? 0).padStart(2, "0");
  if (unit.level === "district") return `000.00.${two(numbers.get(unit.code))}.${provinceAgency}`;
  return `000.${two(numbers.get(unit.code))}.${two(numbers.get(unit.parentCode ?? ""))}.${provinceAgency}`;
}
