import { localDateOf } from "#core/time/local-time";
import { fill } from "#core/text/fill";
import { sayDate } from "#features/units";
import type { Locale } from "#platform/i18n/locale";
import { messages, sayLanguages } from "../messages.ts";
import type { HotlineNumber } from "../numbers/number.ts";

/** What the directory says beneath a number: hours, languages, since when, checked when. */
export function factsOf(number: HotlineNumber, locale: Locale): readonly string[] {
  const text = messages[locale];
  const { verified, validTo, validFrom, languages } = number;
  const until = validTo === undefined ? "" : `, ${fill(text.until, { day: sayDate(validTo) })}`;
  return [
    text.hours[number.hours],
    fill(text.speaks, { languages: sayLanguages(languages, locale) }),
    fill(text.since, { day: sayDate(validFrom) }) + until,
    verified ? fill(text.verified, { day: sayDate(localDateOf(verified.at)) }) : text.unverified,
  ];
}
