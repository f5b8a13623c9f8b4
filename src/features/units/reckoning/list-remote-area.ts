import { z } from "zod";
import { ok, refuse } from "#core/result";
import { localDateOf } from "#core/time/local-time";
import { defineCommand } from "#platform/command/define-command";
import { calendarPlace, checkCalendarPlace } from "../add-calendar-day.ts";
import { findUnit } from "../unit-catalogue.ts";
import { findRemoteArea, forgetReckoning } from "./reckoning-rules.ts";
import { insertRemoteArea } from "./reckoning-store.ts";

export const remoteAreaInput = z.strictObject({
  provinceCode: calendarPlace.provinceCode,
  unitCode: z.string().regex(/^\d{5}$/),
  instrument: z.string().trim().min(1).max(120),
});

/** Some procedures give more time for communes that are hard to reach; which ones these are, a decision says. */
export const listRemoteArea = defineCommand({
  name: "units.list-remote-area",
  permission: "units.manage-calendar",
  summary: "Lists a commune as hard to reach from today on, so that procedures which say so give it more time.",
  input: remoteAreaInput,
  writes: "transaction",
  async run(acting, { provinceCode, unitCode, instrument }) {
    const place = await checkCalendarPlace(acting, { provinceCode });
    if (!place.ok) return place;
    const unit = await findUnit(acting, unitCode);
    if (unit?.provinceCode !== provinceCode || unit.level !== "commune")
      return refuse("units.unknown", { code: unitCode });
    const on = localDateOf(acting.at);
    const listed = await findRemoteArea(acting, { provinceCode, unitCode, on });
    const area = { provinceCode, unitCode, validFrom: on, validTo: null, instrument };
    if (listed || !(await insertRemoteArea(acting.db, area)))
      return refuse("units.remote_area_listed", { unit: unit.name });
    forgetReckoning(acting, provinceCode);
    return ok({ provinceCode, unitCode, validFrom: on, instrument });
  },
});
