import { z } from "zod";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { parseClockTime } from "#core/time/local-time";
import { soundAllAlarms } from "#features/dossiers";
import { defineCommand } from "#platform/command/define-command";
import { watchNames, type Ladders } from "./model/ladder.ts";
import { writeSettings } from "./settings-store.ts";
import { forgetWatchSettings } from "./watch-settings.ts";

const workingDay = 480;

/** Working minutes from the anchor, before it when negative; null: never. */
const offset = z
  .int()
  .refine((minutes) => minutes >= -30 * workingDay && minutes <= 60 * workingDay, {
    params: { problem: "out_of_range" },
  })
  .nullable();
const ladder = z.strictObject({
  desk: offset,
  head: offset,
  centre: offset,
  province: offset,
  applicant: offset,
  urgent: z.boolean(),
});
const clockTime = z
  .string()
  .trim()
  .refine((text) => parseClockTime(text) !== undefined, { params: { problem: "not_a_time" } });

export const settingsInput = z.strictObject({
  ladders: z.strictObject(
    Object.fromEntries(watchNames.map((name) => [name, ladder])) as Record<keyof Ladders, typeof ladder>,
  ),
  push: z.strictObject({
    from: clockTime,
    to: clockTime,
    workingTimeOnly: z.boolean(),
    digestTimes: z.array(clockTime).min(1).max(6),
  }),
});

/** From now on; what has been told stays told, and everything watched is looked at again under the new rules. */
export const changeWatchSettings = defineCommand({
  name: "watchers.change-settings",
  permission: "watchers.manage",
  summary:
    "Sets when officials and applicants of the province are reminded, by which steps, and when nobody is written to.",
  input: settingsInput,
  writes: "transaction",
  async run(acting, settings) {
    const { actor, at, db } = acting;
    // A post at one office covers a place without an office; the empty id asks for a post over the whole province.
    if (
      actor.kind !== "official" ||
      !may(actor, "watchers.manage", { provinceCode: actor.provinceCode, organisationId: "" })
    )
      return refuse("access.not_allowed");
    const { from, to } = settings.push;
    if ((parseClockTime(from) ?? 0) >= (parseClockTime(to) ?? 0))
      return refuse("watchers.hours_reversed", { from, to });
    await writeSettings(db, { provinceCode: actor.provinceCode, at, by: actor.accountId }, settings);
    await soundAllAlarms(db, actor.provinceCode, at);
    forgetWatchSettings(acting, actor.provinceCode);
    return ok(settings);
  },
});
