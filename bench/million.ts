// Does it stay as quick? Lifecycles, work list, search and tracking with 10,000 and with 1,000,000 dossiers in the database.
// Run: npm run bench -- million [--small 10000] [--large 1000000] [--seconds 15] [--clients 16]
import { parseArgs } from "node:util";
import { drawCodes } from "./kit/draw-codes.ts";
import { printFigure } from "./kit/figure.ts";
import { fillDossiers } from "./kit/fill-dossiers.ts";
import { openHouse } from "./kit/house.ts";
import { signInOfficials } from "./kit/officials.ts";
import { percentile } from "./kit/percentile.ts";
import { residentMegabytes } from "./kit/processes.ts";
import { runLifecycles } from "./kit/run-lifecycles.ts";
import { runRequests } from "./kit/run-requests.ts";

const { values: options } = parseArgs({
  options: {
    small: { type: "string", default: "10000" },
    large: { type: "string", default: "1000000" },
    seconds: { type: "string", default: "15" },
    clients: { type: "string", default: "16" },
  },
});
const sizes = { small: Number(options.small), large: Number(options.large) };
const clients = Number(options.clients);
const seconds = Number(options.seconds);
/** Few readers: their time, not the machine's throughput, is what has to stay the same. */
const readers = 2;

const house = await openHouse({ engine: "postgresql" });
const { port, pid } = house.product;
const officials = await signInOfficials(port);
// The console takes the same token in its cookie.
const cookie = officials.receiver.replace(/^authorization: Bearer (\S+)/, "cookie: gd_session=$1");

await fillDossiers({ house, officials, dossiers: sizes.small });
const atSmall = await measure();
await fillDossiers({ house, officials, dossiers: sizes.large });
const atLarge = await measure();
const memory = residentMegabytes(pid);
report();
await house.close();

type Measured = { readonly perSecond: number; readonly p95: ReadonlyMap<string, number>; readonly failures: number };

async function measure(): Promise<Measured> {
  // Enough of them that no page is asked for twice while the server keeps it.
  const codes = await drawCodes(house, 10_000);
  const phones = Array.from({ length: 500 }, (_, n) => `09${String(n * 17).padStart(8, "0")}`);
  const names = ["nguyen mau an", "tran mau", "hoa mau le", "bui mau yen", "long mau", "ngo mau viet"];
  const run = await runLifecycles({ port, officials, clients, warmUpSeconds: 5, seconds });
  let failures = run.failures.length;
  const p95 = new Map<string, number>();
  const read = async (name: string, paths: readonly string[], headers = ""): Promise<void> => {
    const done = await runRequests({ port, clients: readers, seconds: Math.min(seconds, 6), paths, headers });
    failures += done.failures.length;
    for (const failure of done.failures.slice(0, 1)) console.error(failure);
    p95.set(name, percentile(done.times, 0.95));
  };
  const search = (query: string): string => `/api/v1/dossiers?q=${encodeURIComponent(query)}`;
  await read("work-list", ["/can-bo"], cookie);
  await read("search.code", codes.map(search), officials.receiver);
  await read("search.phone", phones.map(search), officials.receiver);
  await read("search.name", names.map(search), officials.receiver);
  await read(
    "tracking",
    codes.map((code) => `/api/v1/track/${code}`),
  );
  await read(
    "tracking-page",
    codes.map((code) => `/theo-doi/${code}`),
  );
  return { perSecond: run.perSecond, p95, failures };
}

function report(): void {
  printFigure({ name: `million.lifecycle.${sizes.small}`, value: atSmall.perSecond, unit: "1/s" });
  printFigure({
    name: `million.lifecycle.${sizes.large}`,
    value: atLarge.perSecond,
    unit: "1/s",
    floor: atSmall.perSecond,
  });
  for (const [name, value] of atLarge.p95)
    printFigure({ name: `million.${name}.p95`, value, unit: "ms", floor: atSmall.p95.get(name) ?? Number.NaN });
  printFigure({ name: "million.errors", value: atSmall.failures + atLarge.failures, unit: "count", floor: 0 });
  if (memory !== undefined) printFigure({ name: "million.memory", value: memory, unit: "MB", floor: 300 });
  if (atSmall.failures + atLarge.failures > 0) process.exitCode = 1;
}
