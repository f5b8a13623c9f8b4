import { everyProvince } from "#features/units";
import { addDays } from "#core/time/local-date";
import { localDateOf } from "#core/time/local-time";
import type { Acting, Reading } from "#platform/context";
import type { Job } from "#platform/feature";
import { countUnits } from "./count-units.ts";
import { firstActAt } from "./count-store.ts";
import { lastClosedDay, writeDay } from "./ledger-day-store.ts";

/** Where nothing was ever closed, no more days than these are closed afterwards. */
const MOST_AT_FIRST = 31;

/**
 * Closes every day that is over and not closed yet, oldest first: its figures are written down and never written again.
 * Returns the days that were closed.
 */
export async function closeDays(acting: Pick<Acting, "db" | "memory" | "at">): Promise<readonly string[]> {
  const yesterday = addDays(localDateOf(acting.at), -1) ?? "";
  const closed: string[] = [];
  for (let on = await firstToClose(acting, yesterday); on !== undefined && on <= yesterday; on = addDays(on, 1)) {
    const units = await countUnits(acting, { on, at: acting.at });
    await writeDay(acting.db, { on, units, closedAt: acting.at });
    closed.push(on);
  }
  return closed;
}

async function firstToClose(reading: Reading, yesterday: string): Promise<string | undefined> {
  const last = await lastClosedDay(reading.db);
  if (last !== undefined) return addDays(last, 1);
  const first = await firstActAt(reading.db, await everyProvince(reading));
  if (!first) return undefined;
  const earliest = addDays(yesterday, 1 - MOST_AT_FIRST) ?? "";
  const day = localDateOf(first);
  return day > earliest ? day : earliest;
}

/** Looks every ten minutes whether a day is over: the first look after midnight closes it. */
export const closeDaysJob: Job = {
  name: "conservation-ledger",
  everySeconds: 600,
  run: async (acting) => {
    await closeDays(acting);
  },
};
