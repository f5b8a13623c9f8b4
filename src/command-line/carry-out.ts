import { carryOutDueChanges } from "#features/reorganisation";
import { reportCarrying } from "#features/rehearsal";
import { wallClock } from "#platform/clock";
import { features } from "../features.ts";
import { openHouse } from "./house.ts";
import { stop } from "./stop.ts";

/** Carries out the changes of units whose day has begun, without a server beside it; `--report lines` is for programs. */
export async function carryOut(flags: ReadonlyMap<string, string>): Promise<void> {
  const at = flags.has("at") ? new Date(flags.get("at") ?? "") : wallClock.now();
  if (Number.isNaN(at.getTime())) stop("--at takes a moment such as 2025-07-01T00:00:00+07:00.");
  const { opened, services } = await openHouse();
  const acting = {
    ...services,
    at,
    actor: { kind: "system", name: "carry-out" } as const,
    requestKey: at.toISOString(),
  };
  await reportCarrying(flags.get("report") === "lines", (how) => carryOutDueChanges(acting, { features, ...how }));
  await opened.close();
}
