import { z } from "zod";
import { actorId } from "#core/access/actor";
import { ok, refuse } from "#core/result";
import { localDateOf, parseClockTime } from "#core/time/local-time";
import { defineCommand } from "#platform/command/define-command";
import { calendarPlace, checkCalendarPlace } from "../add-calendar-day.ts";
import { deleteReckoningRule, insertReckoningRule } from "./reckoning-store.ts";
import { forgetReckoning } from "./reckoning-rules.ts";

export const reckoningInput = z.strictObject({
  provinceCode: calendarPlace.provinceCode,
  validFrom: z.iso.date(),
  counting: z.enum(["hour-based", "day-based"]),
  /** `HH:MM`; empty: dossiers need not reach the deciding agency on the day of reception. */
  transferCutoff: z
    .string()
    .trim()
    .max(5)
    .default("15:00")
    .refine((text) => text === "" || parseClockTime(text) !== undefined, { params: { problem: "wrong_format" } }),
  note: z.string().trim().min(3).max(300),
});

/** Whether working days are counted by the hour or by the day (Civil Code 2015 art. 147): both are practised, a province decides. */
export const setReckoningRule = defineCommand({
  name: "units.set-reckoning-rule",
  permission: "units.manage-calendar",
  summary: "Sets how a province counts time limits from a day on; due dates already printed stay.",
  input: reckoningInput,
  writes: "transaction",
  async run(acting, { provinceCode, validFrom, counting, transferCutoff, note }) {
    const place = await checkCalendarPlace(acting, { provinceCode });
    if (!place.ok) return place;
    const today = localDateOf(acting.at);
    if (validFrom < today) return refuse("units.reckoning_past", { day: validFrom });
    const rule = { provinceCode, validFrom, counting, transferCutoff: transferCutoff || null, note };
    // What has begun has been counted with; what has not can be thought over.
    if (validFrom > today) await deleteReckoningRule(acting.db, provinceCode, validFrom);
    if (!(await insertReckoningRule(acting.db, rule, { by: actorId(acting.actor), at: acting.at })))
      return refuse("units.reckoning_taken", { day: validFrom });
    forgetReckoning(acting, provinceCode);
    return ok({ ...rule, transferCutoff: rule.transferCutoff ?? "" });
  },
});
