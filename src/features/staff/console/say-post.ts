import type { Role } from "#core/access/actor";
import { fill } from "#core/text/fill";
import { instantOn } from "#core/time/local-time";
import { sayInstant } from "#core/time/say-time";
import type { Locale } from "#core/text/locale";
import type { Reading } from "#platform/context";
import { findOrganisation } from "#features/units";
import { administrationMessages } from "../administration-messages.ts";
import { roleMessages, roleName } from "../role-names.ts";

type Place = { readonly role: Role; readonly organisationId?: string | undefined };

/** Names of organisations by id, for a page's posts; ids nobody has stay as they are. */
export async function organisationNames(
  reading: Reading,
  places: readonly Place[],
  locale: Locale,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const { organisationId } of places) {
    if (organisationId === undefined || names.has(organisationId)) continue;
    const found = await findOrganisation(reading, organisationId);
    names.set(organisationId, found ? (locale === "vi" ? found.name : found.nameEn) : organisationId);
  }
  return names;
}

export type PlaceNames = ReadonlyMap<string, string>;

export const sayPlace = (place: Place, names: PlaceNames, locale: Locale): string =>
  place.organisationId === undefined
    ? roleMessages[locale].wholeProvince
    : (names.get(place.organisationId) ?? place.organisationId);

/** `Tiếp nhận, Trung tâm Phục vụ hành chính công phường Ngô Quyền`. */
export const sayPost = (place: Place, names: PlaceNames, locale: Locale): string =>
  `${roleName(place.role, locale)}, ${sayPlace(place, names, locale)}`;

export const sayDay = (day: string, locale: Locale): string => {
  const at = instantOn(day, "00:00");
  return at ? sayInstant(at, locale, { style: "date" }) : day;
};

/** `từ thứ Hai 16/11/2026 đến hết thứ Ba 17/11/2026`, or without an end. */
export const sayPeriod = (from: string, to: string | undefined, locale: Locale): string => {
  const text = administrationMessages[locale].account;
  const days = { from: sayDay(from, locale), to: to === undefined ? "" : sayDay(to, locale) };
  return fill(to === undefined ? text.from : text.fromTo, days);
};
