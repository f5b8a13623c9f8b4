import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { calendarPlace, checkCalendarDay, checkCalendarPlace } from "./add-calendar-day.ts";
import { forgetCalendar } from "./calendar-for.ts";
import { noteCalendarChange } from "./calendar-change-store.ts";
import { deleteCalendarDay } from "./calendar-store.ts";

export const removeCalendarDay = defineCommand({
  name: "units.remove-calendar-day",
  permission: "units.manage-calendar",
  summary: "Takes back a day that a province or office had added to its calendar.",
  input: z.strictObject(calendarPlace),
  writes: "transaction",
  async run(acting, asked) {
    const place = await checkCalendarPlace(acting, asked);
    if (!place.ok) return place;
    const day = checkCalendarDay(acting, asked.day);
    if (!day.ok) return day;
    const { provinceCode } = asked;
    const removed = await deleteCalendarDay(acting.db, { provinceCode, organisationId: place.value, day: asked.day });
    if (!removed) return refuse("units.calendar_day_missing", { day: asked.day });
    const change = { provinceCode, organisationId: place.value, day: asked.day };
    await noteCalendarChange(acting.db, { ...change, ...removed, kind: "taken-back", changedAt: acting.at });
    forgetCalendar(acting, provinceCode);
    return ok(change);
  },
});
