import type { Localised } from "#platform/i18n/locale";
import type { FormerUnitType, Unit } from "./unit.ts";

const words: Readonly<Record<FormerUnitType, Localised>> = {
  province: { vi: "Tỉnh", en: "Province" },
  city: { vi: "Thành phố", en: "City" },
  commune: { vi: "Xã", en: "Commune" },
  ward: { vi: "Phường", en: "Ward" },
  "special-zone": { vi: "Đặc khu", en: "Special Zone" },
  township: { vi: "Thị trấn", en: "Township" },
  district: { vi: "Huyện", en: "District" },
  "urban-district": { vi: "Quận", en: "Urban District" },
  town: { vi: "Thị xã", en: "Town" },
};

type Named = { readonly type: FormerUnitType; readonly name: string };

/** `Phường Ngô Quyền`: as a heading or at the start of a sentence. */
export const fullName = ({ type, name }: Named): string => `${words[type].vi} ${name}`;

/** `phường Ngô Quyền`: inside a sentence or after the name of an office. */
export const fullNameInside = ({ type, name }: Named): string => `${words[type].vi.toLowerCase()} ${name}`;

/** `Ngo Quyen Ward`. */
export const fullNameEn = (unit: { readonly type: FormerUnitType; readonly nameEn: string }): string =>
  `${unit.nameEn} ${words[unit.type].en}`;

export const unitName = (unit: Unit): Localised => ({ vi: fullName(unit), en: fullNameEn(unit) });
