import { z } from "zod";
import { ok, refuse } from "#core/result";
import { localDateOf } from "#core/time/local-time";
import { defineCommand } from "#platform/command/define-command";
import { noteCalendarChange } from "../calendar-change-store.ts";
import { forgetCalendar } from "../calendar-for.ts";
import { checkOfficePlace } from "./check-office-place.ts";
import { deleteOpeningHours } from "./opening-hours-store.ts";
import { officePlaceInput, startingDay } from "./set-opening-hours.ts";

/** Hours that have begun stay in the calendar for good: dossiers were reckoned by them. */
export const takeBackOpeningHours = defineCommand({
  name: "units.take-back-opening-hours",
  permission: "units.manage-offices",
  summary: "Takes back opening hours that have not begun.",
  input: z.strictObject({ ...officePlaceInput, validFrom: startingDay }),
  writes: "transaction",
  async run(acting, { validFrom, ...where }) {
    const place = await checkOfficePlace(acting, where);
    if (!place.ok) return place;
    if (validFrom <= localDateOf(acting.at)) return refuse("units.hours_begun", { day: validFrom });
    const which = { provinceCode: where.provinceCode, organisationId: place.value, validFrom };
    if (!(await deleteOpeningHours(acting.db, which))) return refuse("units.hours_missing", { day: validFrom });
    const change = { ...which, day: validFrom, kind: "hours", occasion: "", instrument: "" } as const;
    await noteCalendarChange(acting.db, { ...change, changedAt: acting.at });
    forgetCalendar(acting, where.provinceCode);
    return ok(which);
  },
});
