import { isLocalDate } from "#core/time/local-date";
import { localDateOf } from "#core/time/local-time";
import { compareDay, sayCompared } from "#features/conservation";
import { wallClock } from "#platform/clock";
import { openHouse } from "./house.ts";
import { stop } from "./stop.ts";

/** A day of the conservation ledger, today's unless told, counted again from the first act and compared with what was written. */
export async function compareLedger(flags: ReadonlyMap<string, string>): Promise<void> {
  const at = wallClock.now();
  const on = flags.get("day") ?? localDateOf(at);
  if (!isLocalDate(on) || on > localDateOf(at)) stop("--day takes a day that has begun, such as 2026-11-20.");
  const { opened, services } = await openHouse();
  const compared = await compareDay(services, { on, at });
  for (const line of sayCompared(compared)) console.log(line);
  await opened.close();
  if (compared.differing.length + compared.gaps.length > 0) process.exitCode = 1;
}
