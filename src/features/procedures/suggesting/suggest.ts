import type { Localised } from "#core/form/form";
import { fill } from "#core/text/fill";
import { foldVietnamese } from "#core/text/fold";
import { fullName, fullNameEn, searchUnits } from "#features/units";
import type { Reading } from "#platform/context";
import { listLifeEvents } from "../catalogue.ts";
import { messages } from "../messages.ts";
import { eventsAbout } from "../searching/events-about.ts";
import { LIKELY, searchCatalogue } from "../searching/search-catalogue.ts";

export type Suggestion = {
  readonly kind: "event" | "procedure" | "unit";
  readonly label: Localised;
  readonly hint: Localised;
  readonly href: string;
};

const MOST = 7;
const MOST_EVENTS = 2;
const MOST_UNITS = 2;
/** A guess below this is no help to somebody who is still typing. */
const WORTH_SAYING = 0.12;
/** Nor is what is much less likely than the best one. */
const NEAR = 0.3;
/** People type the same beginnings all day long. */
const KEPT_FOR_MS = 5 * 60_000;

/** What somebody who has typed this much may be looking for: an event of life, procedures, places; a few of each. */
export const suggest = (reading: Reading, q: string): Promise<readonly Suggestion[]> => {
  const key = `procedures/suggestions/${q.normalize("NFC").toLowerCase()}`;
  return reading.memory.remember(key, () => gather(reading, q), KEPT_FOR_MS);
};

async function gather(reading: Reading, q: string): Promise<readonly Suggestion[]> {
  const events = eventsAbout(q, await listLifeEvents(reading)).slice(0, MOST_EVENTS);
  const units = await unitsNamed(reading, q);
  const found = await searchCatalogue(reading, q);
  const procedures = found
    .filter(({ score }) => score >= Math.max(WORTH_SAYING, (found[0]?.score ?? 0) * NEAR))
    .slice(0, MOST - events.length - units.length);
  const procedureLines = procedures.map(({ listed: { code, title, time } }): Suggestion => ({
    kind: "procedure",
    label: title,
    hint: time,
    href: `/thu-tuc/${code}`,
  }));
  const sure = (procedures[0]?.score ?? 0) >= LIKELY;
  return [
    ...events.map(({ slug, name }): Suggestion => ({
      kind: "event",
      label: name,
      hint: both(({ suggestEvent }) => suggestEvent),
      href: `/thu-tuc/viec/${slug}`,
    })),
    // Who types a place's name is not told of machines that share a syllable with it.
    ...(sure ? [...procedureLines, ...units] : [...units, ...procedureLines]),
  ];
}

/** Places whose name, today's or a former one, is typed whole: a half-typed name fits hundreds. */
async function unitsNamed(reading: Reading, q: string): Promise<readonly Suggestion[]> {
  const typed = foldVietnamese(q);
  const found = await searchUnits(reading, { q, limit: 5 });
  return found
    .filter(({ unit, because, certainty }) => {
      const names = [unit.name, because?.oldName ?? ""].map(foldVietnamese).filter((name) => name.length > 2);
      return certainty === "certain" || names.some((name) => typed.includes(name));
    })
    .slice(0, MOST_UNITS)
    .map(({ unit, because }) => ({
      kind: "unit",
      label: { vi: fullName(unit), en: fullNameEn(unit) },
      hint: both(({ suggestUnit, suggestFormerUnit }) =>
        because ? fill(suggestFormerUnit, { name: because.oldName }) : suggestUnit,
      ),
      href: `/don-vi/${unit.code}`,
    }));
}

const both = (say: (text: (typeof messages)["vi"]) => string): Localised => ({
  vi: say(messages.vi),
  en: say(messages.en),
});
