import { z } from "zod";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { dayNumberOf } from "#core/time/local-date";
import { dayOf } from "#core/time/local-time";
import { isWorkingDay } from "#core/time/working-calendar";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { calendarFor, forgetCalendar } from "./calendar-for.ts";
import { noteCalendarChange } from "./calendar-change-store.ts";
import { insertCalendarDay, WHOLE_PROVINCE } from "./calendar-store.ts";
import { findOrganisation } from "./organisation-queries.ts";

const FIVE_YEARS = 5 * 366;

export const calendarPlace = {
  provinceCode: z.string().regex(/^\d{2}$/),
  /** Absent or empty: the whole province. */
  organisationId: z.string().max(40).optional(),
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
};

const input = z.strictObject({
  ...calendarPlace,
  kind: z.enum(["off", "worked"]),
  occasion: z.string().trim().min(1).max(120),
  instrument: z.string().trim().min(1).max(120),
});

type Place = { readonly provinceCode: string; readonly organisationId?: string | undefined };

/** Refused unless the administrator's post covers the place and the place exists. */
export async function checkCalendarPlace(acting: Acting, { provinceCode, organisationId }: Place) {
  // A post at one office covers a place without an office; the empty id asks for a post over the whole province.
  const place = { provinceCode, organisationId: organisationId ?? WHOLE_PROVINCE };
  if (!may(acting.actor, "units.manage-calendar", place)) return refuse("access.not_allowed");
  if (!organisationId) return ok(WHOLE_PROVINCE);
  const organisation = await findOrganisation(acting, organisationId);
  return organisation?.provinceCode === provinceCode ? ok(organisationId) : refuse("units.organisation_unknown");
}

/** Days already reckoned with stay as they were: a printed due date never moves (domain 9, rule 3). */
export function checkCalendarDay(acting: Acting, day: string) {
  const number = dayNumberOf(day);
  if (number === undefined) return refuse("units.calendar_day_unreal", { day });
  const ahead = number - dayOf(acting.at);
  if (ahead < 0) return refuse("units.calendar_day_past", { day });
  return ahead > FIVE_YEARS ? refuse("units.calendar_day_far", { day }) : ok(day);
}

export const addCalendarDay = defineCommand({
  name: "units.add-calendar-day",
  permission: "units.manage-calendar",
  summary: "Adds a day off or a worked day to the calendar of a province or of one office.",
  input,
  writes: "transaction",
  async run(acting, asked) {
    const place = await checkCalendarPlace(acting, asked);
    if (!place.ok) return place;
    const day = checkCalendarDay(acting, asked.day);
    if (!day.ok) return day;
    const { provinceCode, kind, occasion, instrument } = asked;
    const calendar = await calendarFor(acting, place.value === WHOLE_PROVINCE ? `${provinceCode}.` : place.value);
    if (isWorkingDay(calendar, asked.day) === (kind === "worked")) {
      return refuse(kind === "off" ? "units.calendar_day_off_already" : "units.calendar_day_worked_already", {
        day: asked.day,
      });
    }
    const entry = { provinceCode, organisationId: place.value, day: asked.day, kind, occasion, instrument };
    if (!(await insertCalendarDay(acting.db, entry))) return refuse("units.calendar_day_taken", { day: asked.day });
    await noteCalendarChange(acting.db, { ...entry, changedAt: acting.at });
    forgetCalendar(acting, provinceCode);
    return ok(entry);
  },
});
