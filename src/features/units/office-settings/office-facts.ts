import { addDays } from "#core/time/local-date";
import { localDateOf } from "#core/time/local-time";
import { windowsOn, type WeeklyWindows } from "#core/time/working-calendar";
import type { Acting } from "#platform/context";
import { readShippedTable } from "#platform/shipped-data";
import { calendarFor, listOpeningHours } from "../calendar-for.ts";
import type { OpeningHours } from "./opening-hours-store.ts";

/** What holds at an office (or, with the empty id, in the province) today, and what is set to begin. */
export type HoursOfOffice = {
  readonly now: WeeklyWindows;
  /** The hours now are the office's own, not those of its province. */
  readonly own: boolean;
  readonly coming: readonly OpeningHours[];
  readonly tomorrow: string;
};

export async function hoursOfOffice(
  acting: Acting,
  { provinceCode, organisationId }: { readonly provinceCode: string; readonly organisationId: string },
): Promise<HoursOfOffice> {
  const today = localDateOf(acting.at);
  const calendar = await calendarFor(acting, organisationId || `${provinceCode}.`);
  const set = (await listOpeningHours(acting, provinceCode)).filter((each) => each.organisationId === organisationId);
  return {
    now: windowsOn(calendar.facts, today),
    own: (set.findLast((each) => each.validFrom <= today)?.week ?? null) !== null,
    coming: set.filter((each) => each.validFrom > today),
    tomorrow: addDays(today, 1) ?? today,
  };
}

/** The usual weeks by name, to fill a form with (`data/calendars/windows.tsv`). */
export const usualWeeks = (): ReadonlyMap<string, WeeklyWindows> =>
  new Map(
    [...Map.groupBy(readShippedTable("calendars/windows.tsv"), (row) => row["pattern"] ?? "")].map(([name, rows]) => [
      name,
      [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
        rows
          .filter((row) => Number(row["weekday"]) === weekday)
          .map((row) => [row["opens"] ?? "", row["closes"] ?? ""] as const),
      ),
    ]),
  );
