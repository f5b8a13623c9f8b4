import { findUnit, findUnitEver, formerCode, fullName, fullNameEn, isFormerCode } from "#features/units";
import type { Reading } from "#platform/context";
import type { Localised } from "#platform/i18n/locale";
import { messages } from "./messages.ts";
import { isUnknownUnit } from "./model/unit-day.ts";

export type PlaceName = Localised;

/** A province as it was called on a day; one of the 63 under its last name. */
export async function nameProvince(reading: Reading, code: string, on: string): Promise<PlaceName> {
  const unit = (await findUnit(reading, code, on)) ?? (await findUnitEver(reading, formerCode(code)));
  return unit ? { vi: fullName(unit), en: fullNameEn(unit) } : { vi: code, en: code };
}

/** A unit as it is or was last; one of the closed list says so. */
export async function namePlace(reading: Reading, unitCode: string): Promise<PlaceName> {
  return (await findPlaceName(reading, unitCode))?.name ?? { vi: messages.vi.unknown, en: messages.en.unknown };
}

export async function findPlaceName(
  reading: Reading,
  unitCode: string,
): Promise<{ readonly name: PlaceName; readonly provinceCode: string } | undefined> {
  if (isUnknownUnit(unitCode)) return undefined;
  const unit = await findUnitEver(reading, unitCode);
  if (!unit) return undefined;
  const note = (locale: "vi" | "en"): string => {
    const text = messages[locale];
    if (isFormerCode(unitCode)) return ` ${text.former}`;
    return unit.level === "province" ? ` ${text.provinceCentre}` : "";
  };
  return {
    name: { vi: fullName(unit) + note("vi"), en: fullNameEn(unit) + note("en") },
    provinceCode: unit.provinceCode,
  };
}
