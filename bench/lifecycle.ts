// Full lifecycles per second over HTTP, beside the floor: the same rows written by the bare driver.
// Run: npm run bench -- lifecycle [--engine postgresql|pglite] [--dossiers N] [--seconds 20] [--clients 16] [--profile folder]
import { parseArgs } from "node:util";
import { runBareDriver } from "./kit/bare-driver.ts";
import { printFigure } from "./kit/figure.ts";
import { fillDossiers } from "./kit/fill-dossiers.ts";
import { engineNamed, openHouse } from "./kit/house.ts";
import { signInOfficials } from "./kit/officials.ts";
import { openConnection } from "./kit/connection.ts";
import { percentile } from "./kit/percentile.ts";
import { processorMilliseconds, residentMegabytes } from "./kit/processes.ts";
import { runLifecycles, type LifecycleRun } from "./kit/run-lifecycles.ts";
import { walkDossier } from "./kit/walk-dossiers.ts";

const { values: options } = parseArgs({
  options: {
    engine: { type: "string", default: "postgresql" },
    dossiers: { type: "string", default: "0" },
    seconds: { type: "string", default: "20" },
    clients: { type: "string", default: "16" },
    profile: { type: "string" },
  },
});
const engine = engineNamed(options.engine);
const clients = Number(options.clients);
const seconds = Number(options.seconds);
/** An act may take this long at the 95th percentile. */
const slowestActMilliseconds = 100;
const leastOnPglite = 100;

const house = await openHouse({ engine, profileFolder: options.profile });
const { port, pid } = house.product;
const officials = await signInOfficials(port);
const dossiers = Number(options.dossiers);
if (dossiers > 0) await fillDossiers({ house, officials, dossiers });

const spent = {
  product: -processorMilliseconds([pid]),
  database: -processorMilliseconds(house.cluster?.processes() ?? []),
  clients: -ownMilliseconds(),
};
const run = await runLifecycles({ port, officials, clients, warmUpSeconds: 5, seconds });
spent.product += processorMilliseconds([pid]);
spent.database += processorMilliseconds(house.cluster?.processes() ?? []);
spent.clients += ownMilliseconds();
const memory = residentMegabytes(pid);
const floor = await measureFloor();
report(run, floor);
await house.close();
if (run.failures.length > 0) process.exit(1);

function ownMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function measureFloor(): Promise<number | undefined> {
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
  return runBareDriver({ url: house.cluster.url, model, connections: clients, seconds: Math.min(seconds, 10) });
}

function report({ perSecond, times, failures, started }: LifecycleRun, floor: number | undefined): void {
  const name = `lifecycle.${engine}`;
  printFigure({ name, value: perSecond, unit: "1/s", floor: floor ?? leastOnPglite });
  for (const [verb, samples] of times) {
    for (const share of [0.5, 0.95, 0.99])
      printFigure({
        name: `${name}.${verb}.p${share * 100}`,
        value: percentile(samples, share),
        unit: "ms",
        ...(share === 0.95 ? { floor: slowestActMilliseconds } : {}),
      });
  }
  printFigure({ name: `${name}.errors`, value: failures.length, unit: "count" });
  if (memory !== undefined) printFigure({ name: `${name}.memory`, value: memory, unit: "MB", floor: 300 });
  // What a lifecycle costs of the processors: it says more than the rate when something else runs on the machine.
  for (const [who, milliseconds] of Object.entries(spent))
    printFigure({ name: `${name}.processor.${who}`, value: milliseconds / started, unit: "ms" });
  for (const failure of failures.slice(0, 3)) console.error(failure);
}
