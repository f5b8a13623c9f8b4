import { fill } from "#core/text/fill";
import { localDateOf } from "#core/time/local-time";
import { windowsOn, type CalendarFacts } from "#core/time/working-calendar";
import type { Reading } from "#platform/context";
import type { Locale } from "#platform/i18n/locale";
import { calendarFor } from "./calendar-for.ts";
import { messages, originSentence } from "./messages.ts";
import type { Organisation } from "./organisation.ts";
import { centreOf } from "./organisation-queries.ts";
import { sayOpeningHours, type OpeningHours } from "./say-hours.ts";
import type { Unit, UnitOrigin } from "./unit.ts";
import { findUnit } from "./unit-catalogue.ts";
import { fullNameEn, fullNameInside, unitName } from "./unit-names.ts";

/** What a citizen wants to know of a unit: its name today, why it answers, where to go, whom to call, when. */
export type Place = {
  readonly code: string;
  readonly name: string;
  /** `thành phố Hải Phòng`; absent for a province. */
  readonly province?: string;
  /** One sentence, when a former commune led here. */
  readonly because?: string;
  /** True when only a part of that commune is here, so the citizen should ask. */
  readonly partly: boolean;
  readonly centre?: { readonly name: string; readonly address?: string; readonly hotline?: string };
  /** Today's. */
  readonly hours: readonly OpeningHours[];
  /** The next change of hours, when one is set. */
  readonly laterHours?: { readonly from: string; readonly hours: readonly OpeningHours[] };
};

const inside = (unit: Unit, locale: Locale): string => (locale === "vi" ? fullNameInside(unit) : fullNameEn(unit));

export const officeName = (office: Organisation, locale: Locale): string =>
  locale === "vi" ? office.name : office.nameEn;

const withFirst = (text: string, change: (letter: string) => string): string => change(text.charAt(0)) + text.slice(1);

/** `phường Máy Chai, quận Ngô Quyền, thành phố Hải Phòng`: the old address inside a sentence. */
const oldAddress = ({ oldName, oldDistrict, oldProvince }: UnitOrigin): string =>
  [...new Set([oldName, oldDistrict, oldProvince])]
    .map((name) => withFirst(name, (letter) => letter.toLowerCase()))
    .join(", ");

type AsRead = { readonly locale: Locale; readonly at: Date };

export async function presentPlace(
  reading: Reading,
  { unit, because }: { readonly unit: Unit; readonly because?: UnitOrigin },
  { locale, at }: AsRead,
): Promise<Place> {
  const province = unit.level === "commune" ? await findUnit(reading, unit.provinceCode) : undefined;
  const office = await centreOf(reading, unit.code);
  const calendar = office && (await calendarFor(reading, office.id));
  return {
    code: unit.code,
    name: unitName(unit)[locale],
    ...(province ? { province: inside(province, locale) } : {}),
    ...(because ? { because: sayBecause(because, unit, locale) } : {}),
    partly: because?.kind === "part",
    ...(office ? { centre: presentCentre(office, locale) } : {}),
    ...(calendar ? presentHours(calendar.facts, { locale, at }) : { hours: [] }),
  };
}

function presentHours(facts: CalendarFacts, { locale, at }: AsRead): Pick<Place, "hours" | "laterHours"> {
  const today = localDateOf(at);
  const later = facts.laterWindows?.find(({ from }) => from > today);
  return {
    hours: sayOpeningHours(windowsOn(facts, today), locale),
    ...(later ? { laterHours: { from: later.from, hours: sayOpeningHours(later.windows, locale) } } : {}),
  };
}

const presentCentre = (office: Organisation, locale: Locale): NonNullable<Place["centre"]> => ({
  name: officeName(office, locale),
  ...(office.address === undefined ? {} : { address: office.address }),
  ...(office.hotline === undefined ? {} : { hotline: office.hotline }),
});

/** `Phường Máy Chai, quận Ngô Quyền, thành phố Hải Phòng nay thuộc phường Ngô Quyền.` */
export const sayBecause = (origin: UnitOrigin, unit: Unit, locale: Locale): string => {
  const now = inside(unit, locale);
  const sentence = fill(messages[locale][originSentence[origin.kind]], { old: oldAddress(origin), now });
  return withFirst(sentence, (letter) => letter.toUpperCase());
};
