import { z } from "zod";
import { ok, refuse } from "#core/result";
import { parseClockTime } from "#core/time/local-time";
import { defineCommand } from "#platform/command/define-command";
import { managedProvince } from "../calls/managed-province.ts";
import { forgetHotlineSettings } from "./hotline-settings.ts";
import { writeHotlineSettings } from "./settings-store.ts";

const clockTime = z
  .string()
  .trim()
  .refine((text) => (parseClockTime(text) ?? 1440) < 1440, { params: { problem: "not_a_time" } });

export const hotlineSettingsInput = z.strictObject({
  callBackMinutes: z.int().min(1).max(1440),
  nearMinutes: z.int().min(0).max(720),
  tellCaller: z.boolean(),
  goodSeconds: z.int().min(5).max(600),
  checkTimes: z.array(clockTime).max(24),
  ringSeconds: z.int().min(10).max(120),
  fewestToRank: z.int().min(5).max(1_000),
  fewestToRise: z.int().min(2).max(1_000),
});

/** From now on: a promise that was made keeps its moment. */
export const changeHotlineSettings = defineCommand({
  name: "hotline.change-settings",
  permission: "hotline.manage",
  summary: "Sets how soon the province's hotlines call back, whom they tell and when each line is tested.",
  input: hotlineSettingsInput,
  writes: "transaction",
  async run(acting, settings) {
    const { actor, at, db } = acting;
    const provinceCode = managedProvince(acting);
    if (!provinceCode || actor.kind !== "official") return refuse("access.not_allowed");
    if (settings.nearMinutes >= settings.callBackMinutes)
      return refuse("hotline.near_after_due", { near: settings.nearMinutes, due: settings.callBackMinutes });
    await writeHotlineSettings(db, { provinceCode, at, by: actor.accountId }, settings);
    forgetHotlineSettings(acting, provinceCode);
    return ok(settings);
  },
});
