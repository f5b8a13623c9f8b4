import { addDays } from "#core/time/local-date";
import { listProvinces } from "#features/units";
import type { Acting } from "#platform/context";
import type { Job } from "#platform/feature";
import { drawInto, horizonOf } from "./draw-into.ts";
import { findPattern, keepPatternDays, readUndrawn } from "./pattern-store.ts";
import { lockRoster } from "./shift-store.ts";

/** Draws standing patterns ahead, a day at each day: a roster does not run out because nobody thought of it. */
async function run(acting: Acting): Promise<void> {
  const horizon = horizonOf(acting.at);
  const provinces = (await listProvinces(acting)).map(({ code }) => code);
  for (const { provinceCode, id } of await readUndrawn(acting.db, provinces, horizon))
    await acting.db.transaction().execute(async (tx) => {
      await lockRoster(tx, provinceCode);
      // Another server may have drawn it, or somebody ended it, since the list was read.
      const pattern = await findPattern(tx, provinceCode, id);
      if (!pattern || pattern.drawnTo >= horizon) return;
      const to = pattern.validTo !== undefined && pattern.validTo < horizon ? pattern.validTo : horizon;
      const from = addDays(pattern.drawnTo, 1) ?? horizon;
      if (from <= to) await drawInto(tx, pattern, { from, to, at: acting.at, by: "system:pattern" });
      await keepPatternDays(tx, pattern, { drawnTo: to });
    });
}

export const extendPatterns: Job = { name: "hotline.extend-patterns", everySeconds: 3600, run };
