import { z } from "zod";
import { ok, refuse } from "#core/result";
import { readPatterns } from "#core/time/calendar-facts";
import { isLocalDate } from "#core/time/local-date";
import { localDateOf } from "#core/time/local-time";
import { defineCommand } from "#platform/command/define-command";
import { noteCalendarChange } from "../calendar-change-store.ts";
import { forgetCalendar } from "../calendar-for.ts";
import { checkOfficePlace } from "./check-office-place.ts";
import { keepOpeningHours } from "./opening-hours-store.ts";

export const officePlaceInput = {
  provinceCode: z.string().regex(/^\d{2}$/),
  /** Absent or empty: the whole province. */
  organisationId: z.string().max(40).optional(),
};
export const startingDay = z.string().refine(isLocalDate, { params: { problem: "not_a_date" } });

const clockTime = z.string().regex(/^\d{2}:\d{2}$/);
/** Monday first; an empty list is a closed day; null is "as the province". */
export const weekInput = z.array(z.array(z.tuple([clockTime, clockTime])).max(4)).length(7);

/** Opening hours from a day on. They begin tomorrow at the earliest, so no hour that was reckoned with is ever changed. */
export const setOpeningHours = defineCommand({
  name: "units.set-opening-hours",
  permission: "units.manage-offices",
  summary: "Sets the opening hours of a province or of one office from a coming day on; printed due dates do not move.",
  input: z.strictObject({
    ...officePlaceInput,
    validFrom: startingDay,
    week: weekInput.nullable(),
    instrument: z.string().trim().min(1).max(120),
  }),
  writes: "transaction",
  async run(acting, { validFrom, week, instrument, ...where }) {
    const place = await checkOfficePlace(acting, where);
    if (!place.ok) return place;
    if (validFrom <= localDateOf(acting.at)) return refuse("units.hours_begun", { day: validFrom });
    const readable = week === null ? ok(null) : readPatterns(week);
    if (!readable.ok) return readable;
    const { provinceCode } = where;
    const hours = { provinceCode, organisationId: place.value, validFrom, week, instrument };
    await keepOpeningHours(acting.db, hours);
    const change = { provinceCode, organisationId: place.value, day: validFrom, kind: "hours", instrument } as const;
    await noteCalendarChange(acting.db, { ...change, occasion: "", changedAt: acting.at });
    forgetCalendar(acting, provinceCode);
    return ok(hours);
  },
});
