import { centreOf, findUnit, fullNameInside, unitName } from "#features/units";
import type { Reading } from "#platform/context";
import type { Localised } from "#platform/i18n/locale";

/** Whose portal this is for the visitor: the unit in the masthead, its centre. */
export type Place = {
  readonly unitCode: string;
  readonly name: Localised;
  /** `phường Ngô Quyền`, as inside a sentence. */
  readonly nameInside: Localised;
  /** `Phường Ngô Quyền, Hải Phòng`; a province alone has its own name. */
  readonly nameWithProvince: Localised;
  readonly centreId?: string;
  readonly centreName?: Localised;
};

const kept = 300_000;

/** The place for a unit's code, or undefined when there is no such unit today. */
export const findPlace = (reading: Reading, code: string): Promise<Place | undefined> =>
  reading.memory.remember(`portal.place.${code}`, () => readPlace(reading, code), kept);

async function readPlace(reading: Reading, code: string): Promise<Place | undefined> {
  const unit = await findUnit(reading, code);
  if (!unit) return undefined;
  const name = unitName(unit);
  const province = unit.level === "commune" ? await findUnit(reading, unit.provinceCode) : undefined;
  const centre = await centreOf(reading, code);
  return {
    unitCode: code,
    name,
    nameInside: { vi: fullNameInside(unit), en: name.en },
    nameWithProvince: province ? { vi: `${name.vi}, ${province.name}`, en: `${name.en}, ${province.nameEn}` } : name,
    ...(centre ? { centreId: centre.id, centreName: { vi: centre.name, en: centre.nameEn } } : {}),
  };
}
