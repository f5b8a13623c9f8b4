// Full lifecycles per second over HTTP, beside two floors: the same rows written by the bare driver, a statement for each
// row and a transaction for each act, and all rows of an act in one statement. All take turns, so that whatever else runs
// on the machine slows all of them. Run: npm run bench -- lifecycle [--engine postgresql|pglite]
//   [--dossiers N] [--seconds 20] [--rounds 4] [--clients 16] [--profile folder]
import { refreshStatistics } from "./kit/refresh-statistics.ts";
import { parseArgs } from "node:util";
import { openBareDriver, type BareDriver, type MannerName } from "./kit/bare-driver.ts";
import { openConnection } from "./kit/connection.ts";
import { printFigure } from "./kit/figure.ts";
import { fillDossiers } from "./kit/fill-dossiers.ts";
import { engineNamed, openHouse } from "./kit/house.ts";
import { signInOfficials } from "./kit/officials.ts";
import { percentile } from "./kit/percentile.ts";
import { residentMegabytes } from "./kit/processes.ts";
import { countProcessorTime, noTime } from "./kit/processor-time.ts";
import { runLifecycles, type LifecycleRun } from "./kit/run-lifecycles.ts";
import { walkDossier } from "./kit/walk-dossiers.ts";

const { values: options } = parseArgs({
  options: {
    engine: { type: "string", default: "postgresql" },
    dossiers: { type: "string", default: "0" },
    seconds: { type: "string", default: "20" },
    rounds: { type: "string", default: "4" },
    clients: { type: "string", default: "16" },
    profile: { type: "string" },
  },
});
const engine = engineNamed(options.engine);
const clients = Number(options.clients);
const rounds = Number(options.rounds);
const secondsEach = Number(options.seconds) / rounds;
const limits = { perSecond: engine === "postgresql" ? 300 : 100, actMilliseconds: 100, megabytes: 300 };

const house = await openHouse({ engine, profileFolder: options.profile });
const { port, pid } = house.product;
const officials = await signInOfficials(port);
const dossiers = Number(options.dossiers);
if (dossiers > 0) await fillDossiers({ house, officials, dossiers });

let spent = noTime;
const runs: LifecycleRun[] = [];
const written = { rowByRow: 0, actAtOnce: 0 };
await runLifecycles({ port, officials, clients, warmUpSeconds: 0, seconds: 5 });
// Plans made on empty tables last until their statistics change; autovacuum sees to that within a minute.
if (house.cluster) await refreshStatistics(house.cluster.url);
const bare = await openFloor();
for (let round = 0; round < rounds; round += 1) {
  const walk = () => runLifecycles({ port, officials, clients, warmUpSeconds: 0.5, seconds: secondsEach });
  const walked = await countProcessorTime(house, spent, walk);
  spent = walked.spent;
  runs.push(walked.done);
  for (const manner of ["rowByRow", "actAtOnce"] as const)
    written[manner] += (await bare?.run(manner, secondsEach / 2)) ?? 0;
}
await bare?.close();
const memory = residentMegabytes(pid);
report();
await house.close();
if (runs.some(({ failures }) => failures.length > 0)) process.exit(1);

async function openFloor(): Promise<BareDriver | undefined> {
  if (!house.cluster) return undefined;
  const connection = openConnection(port);
  const model = await walkDossier({
    connection,
    officials,
    turn: 0,
    key: "bench-floor-model",
    timing: () => undefined,
  });
  connection.close();
  return openBareDriver({ url: house.cluster.url, model, connections: clients });
}

function report(): void {
  const name = `lifecycle.${engine}`;
  const walked = runs.reduce((sum, run) => sum + run.walked, 0);
  const perSecond = walked / (rounds * secondsEach);
  printFigure({ name: `${name}.target`, value: perSecond, unit: "1/s", floor: limits.perSecond });
  const floor = (manner: MannerName): number => written[manner] / (rounds * (secondsEach / 2));
  if (bare) {
    printFigure({ name, value: perSecond, unit: "1/s", floor: floor("rowByRow") });
    printFigure({ name: `${name}.act-at-once`, value: perSecond, unit: "1/s", floor: floor("actAtOnce") });
  }
  for (const verb of runs[0]?.times.keys() ?? []) reportTimes(`${name}.${verb}`, verb);
  const failures = runs.flatMap((run) => run.failures);
  printFigure({ name: `${name}.errors`, value: failures.length, unit: "count", floor: 0 });
  // The embedded database lives in the same process; the limit is for the product alone.
  const limit = bare ? { floor: limits.megabytes } : {};
  if (memory !== undefined) printFigure({ name: `${name}.memory`, value: memory, unit: "MB", ...limit });
  // What a lifecycle costs of the processors: it says more than the rate when something else runs on the machine.
  const started = runs.reduce((sum, run) => sum + run.started, 0);
  for (const [who, milliseconds] of Object.entries(spent))
    printFigure({ name: `${name}.processor.${who}`, value: milliseconds / started, unit: "ms" });
  for (const failure of failures.slice(0, 3)) console.error(failure);
}

function reportTimes(name: string, verb: string): void {
  const samples = runs.flatMap((run) => run.times.get(verb) ?? []);
  printFigure({ name: `${name}.p50`, value: percentile(samples, 0.5), unit: "ms" });
  printFigure({ name: `${name}.p95`, value: percentile(samples, 0.95), unit: "ms", floor: limits.actMilliseconds });
  printFigure({ name: `${name}.p99`, value: percentile(samples, 0.99), unit: "ms" });
}
