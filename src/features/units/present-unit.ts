import { z } from "zod";
import { localDateOf } from "#core/time/local-time";
import type { Reading } from "#platform/context";
import { agencyCodeOn } from "./agency-codes/agency-register.ts";
import type { Organisation } from "./organisation.ts";
import type { Unit, UnitOrigin } from "./unit.ts";
import { unitName } from "./unit-names.ts";

const localised = z.object({ vi: z.string(), en: z.string() });
const day = z.string().describe("yyyy-mm-dd");

export const originSchema = z.object({
  oldName: z.string(),
  oldDistrict: z.string(),
  oldProvince: z.string(),
  oldCode: z.string().optional(),
  kind: z.enum(["whole", "part", "land-only", "all-people", "unchanged", "renamed", "retyped", "special-zone"]),
});

export const unitSchema = z.object({
  code: z.string().describe("Statistics Office code: two digits for a province, five for a commune"),
  level: z.enum(["province", "commune"]),
  type: z.enum(["province", "city", "commune", "ward", "special-zone"]),
  name: z.string(),
  fullName: localised,
  provinceCode: z.string(),
  agencyCode: z.string().optional(),
  validFrom: day,
  validTo: day.describe("Last day, yyyy-mm-dd; absent while in force").optional(),
  instrument: z.string().describe("Number of the resolution that made it so"),
});

export const officeSchema = z.object({
  id: z.string(),
  kind: z.string(),
  name: localised,
  agencyCode: z.string().optional(),
  agencyCodeProvisional: z.boolean().describe("The province has not registered a code: ours stands in"),
  address: z.string().optional(),
  hotline: z.string().optional(),
});

export const presentUnit = (unit: Unit): z.infer<typeof unitSchema> => ({ ...unit, fullName: unitName(unit) });

export const presentOrigin = (origin: UnitOrigin): z.infer<typeof originSchema> => ({
  oldName: origin.oldName,
  oldDistrict: origin.oldDistrict,
  oldProvince: origin.oldProvince,
  ...(origin.oldCode === undefined ? {} : { oldCode: origin.oldCode }),
  kind: origin.kind,
});

/** With the code it numbers by on the day of the question. */
export async function presentOffice(
  { at, ...reading }: Reading & { readonly at: Date },
  office: Organisation,
): Promise<z.infer<typeof officeSchema>> {
  const now = await agencyCodeOn(reading, office, localDateOf(at));
  return {
    id: office.id,
    kind: office.kind,
    name: { vi: office.name, en: office.nameEn },
    ...(now ? { agencyCode: now.code } : {}),
    agencyCodeProvisional: now?.provisional ?? false,
    ...(office.address === undefined ? {} : { address: office.address }),
    ...(office.hotline === undefined ? {} : { hotline: office.hotline }),
  };
}
