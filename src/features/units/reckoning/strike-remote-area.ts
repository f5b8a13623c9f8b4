import { z } from "zod";
import { ok, refuse } from "#core/result";
import { addDays } from "#core/time/local-date";
import { localDateOf } from "#core/time/local-time";
import { defineCommand } from "#platform/command/define-command";
import { checkCalendarPlace } from "../add-calendar-day.ts";
import { remoteAreaInput } from "./list-remote-area.ts";
import { forgetReckoning } from "./reckoning-rules.ts";
import { endRemoteArea } from "./reckoning-store.ts";

/** From today on the commune counts as hard to reach no more; promises already made stay. */
export const strikeRemoteArea = defineCommand({
  name: "units.strike-remote-area",
  permission: "units.manage-calendar",
  summary: "Takes a commune off the list of places hard to reach, from today on.",
  input: z.strictObject({ provinceCode: remoteAreaInput.shape.provinceCode, unitCode: remoteAreaInput.shape.unitCode }),
  writes: "transaction",
  async run(acting, { provinceCode, unitCode }) {
    const place = await checkCalendarPlace(acting, { provinceCode });
    if (!place.ok) return place;
    const today = localDateOf(acting.at);
    const lastDay = addDays(today, -1) ?? today;
    if (!(await endRemoteArea(acting.db, { provinceCode, unitCode, today, lastDay })))
      return refuse("units.remote_area_missing", { code: unitCode });
    forgetReckoning(acting, provinceCode);
    return ok({ provinceCode, unitCode, lastDay });
  },
});
