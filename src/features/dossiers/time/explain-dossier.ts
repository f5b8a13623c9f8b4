import { z } from "zod";
import { explainClock, type ClockSentence } from "#core/time/explain-clock";
import { calendarFor, dayNamesFor } from "#features/units";
import type { Reading } from "#platform/context";
import type { Dossier } from "../model/dossier.ts";

/** Each stretch of a dossier's time in a sentence of either language. */
export const clockOutput = z.array(
  z.object({
    kind: z.enum(["counted", "paused", "promised", "stopped"]),
    from: z.string(),
    to: z.string().nullable(),
    text: z.object({ vi: z.string(), en: z.string() }),
  }),
);
export type ExplainedClock = z.infer<typeof clockOutput>;

/**
 * Why the dossier is due when it is, by the calendar of the agency that decides. `plain` leaves out what officials noted
 * in free words, for pages that everybody with the code may open.
 */
export async function explainDossier(
  reading: Reading,
  { head, state }: Pick<Dossier, "head" | "state">,
  { plain = false }: { readonly plain?: boolean } = {},
): Promise<ExplainedClock> {
  if (!state.clock) return [];
  const { clock } = state;
  const calendar = await calendarFor(reading, head.competentOrganisation);
  const dayName = await dayNamesFor(reading, head.competentOrganisation);
  const say = (locale: "vi" | "en"): readonly ClockSentence[] =>
    explainClock(clock, { calendar, dayName, locale, plain });
  const english = say("en");
  return say("vi").map(({ kind, from, to, text }, at) => ({
    kind,
    from,
    to: to ?? null,
    text: { vi: text, en: english[at]?.text ?? text },
  }));
}
