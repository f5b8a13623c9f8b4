// A rush at the door: receptions arrive by the clock, 1 a second, then 100, then 1 again; after that far more than the
// machine can do. Run: npm run bench -- spike [--engine postgresql|pglite] [--rush 100] [--flood 2000]
import { parseArgs } from "node:util";
import { printFigure } from "./kit/figure.ts";
import { engineNamed, openHouse } from "./kit/house.ts";
import { signInOfficials } from "./kit/officials.ts";
import { percentile } from "./kit/percentile.ts";
import { runArrivals, type Arrival } from "./kit/run-arrivals.ts";

const { values: options } = parseArgs({
  options: {
    engine: { type: "string", default: "postgresql" },
    rush: { type: "string", default: "100" },
    flood: { type: "string", default: "2000" },
  },
});
const engine = engineNamed(options.engine);
/** How soon after a rush a reception must be as quick as before it. */
const secondsToRecover = 5;

const house = await openHouse({ engine });
const { port } = house.product;
const officials = await signInOfficials(port);

async function measureRush(): Promise<void> {
  const quiet = 8;
  const rush = 10;
  const arrivals = await runArrivals({
    port,
    officials,
    phases: [
      { perSecond: 1, seconds: quiet },
      { perSecond: Number(options.rush), seconds: rush },
      { perSecond: 5, seconds: secondsToRecover + 5 },
    ],
  });
  const before = between(arrivals, 0, quiet);
  const during = between(arrivals, quiet, quiet + rush);
  const errors = arrivals.filter(({ status }) => status !== 201).length;
  printFigure({ name: `spike.${engine}.errors`, value: errors, unit: "count", floor: 0 });
  printFigure({ name: `spike.${engine}.before.p50`, value: median(before), unit: "ms" });
  printFigure({ name: `spike.${engine}.rush.p50`, value: median(during), unit: "ms" });
  printFigure({ name: `spike.${engine}.rush.p95`, value: percentile(during.map(took), 0.95), unit: "ms" });
  sayRecovery("recovery", arrivals, { endedAt: quiet + rush, normal: median(before) });
  if (errors > 0) process.exitCode = 1;
}

/** Beyond capacity: whoever is turned away is told so at once and when to come back; whoever is let in is served. */
async function measureFlood(): Promise<void> {
  const quiet = 5;
  const flood = 6;
  const arrivals = await runArrivals({
    port,
    officials,
    phases: [
      { perSecond: 5, seconds: quiet },
      { perSecond: Number(options.flood), seconds: flood },
      { perSecond: 5, seconds: 2 * secondsToRecover },
    ],
  });
  const during = between(arrivals, quiet, quiet + flood);
  const shed = during.filter(({ status }) => status === 503);
  const served = during.filter(({ status }) => status === 201);
  const unexpected = arrivals.filter(({ status }) => status !== 201 && status !== 503);
  const silent = shed.filter(({ retryAfter }) => retryAfter === undefined);
  const say = (name: string, value: number, unit: string): void =>
    printFigure({ name: `spike.${engine}.flood.${name}`, value, unit });
  say("arrived", during.length, "count");
  say("served", served.length / flood, "1/s");
  say("served.p95", percentile(served.map(took), 0.95), "ms");
  say("shed", shed.length, "count");
  say("shed.without-retry-after", silent.length, "count");
  say("unexpected", unexpected.length, "count");
  const normal = median(between(arrivals, 0, quiet));
  const recovered = sayRecovery("flood.recovery", arrivals, { endedAt: quiet + flood, normal });
  if (unexpected.length > 0 || silent.length > 0 || !recovered) process.exitCode = 1;
  for (const { status } of unexpected.slice(0, 1)) console.error(`An arrival was answered with ${status}.`);
}

const took = ({ milliseconds }: Arrival): number => milliseconds;
const median = (arrivals: readonly Arrival[]): number => percentile(arrivals.map(took), 0.5);
const between = (arrivals: readonly Arrival[], fromSecond: number, toSecond: number): Arrival[] =>
  arrivals.filter(({ dueAt }) => dueAt >= fromSecond * 1000 && dueAt < toSecond * 1000);

type Rush = { readonly endedAt: number; readonly normal: number };

/**
 * Seconds after the rush until receptions are as quick as before and stay so. A second counts as normal when all of it is
 * served and its median is at most twice the median before the rush, or 50 ms.
 */
function sayRecovery(name: string, arrivals: readonly Arrival[], { endedAt, normal }: Rush): boolean {
  const slow = Math.max(2 * normal, 50);
  const lastSecond = (arrivals.at(-1)?.dueAt ?? 0) / 1000;
  let seconds = 0;
  for (let second = endedAt; second < lastSecond; second += 1) {
    const within = between(arrivals, second, second + 1);
    if (median(within) > slow || within.some(({ status }) => status !== 201)) seconds = second + 1 - endedAt;
  }
  printFigure({ name: `spike.${engine}.${name}`, value: seconds, unit: "s", floor: secondsToRecover });
  return seconds <= secondsToRecover;
}

// The code is compiled and the plans are made by the first hundred; they belong to no phase.
await runArrivals({ port, officials, phases: [{ perSecond: 50, seconds: 3 }] });
await measureRush();
await measureFlood();
await house.close();
