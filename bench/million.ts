// Does it stay as quick? Lifecycles, work list, search and tracking with 10,000 and with 1,000,000 dossiers: two houses side
// by side that take turns, so that whatever else the machine does meanwhile slows both.
// Run: npm run bench -- million [--small 10000] [--large 1000000] [--seconds 30] [--rounds 30] [--clients 16]
import { parseArgs } from "node:util";
import { drawCodes } from "./kit/draw-codes.ts";
import { printFigure } from "./kit/figure.ts";
import { fillDossiers, untilDaysAreClosed } from "./kit/fill-dossiers.ts";
import { openHouse, type House } from "./kit/house.ts";
import { signInOfficials, type Officials } from "./kit/officials.ts";
import { percentile } from "./kit/percentile.ts";
import { roomySettings } from "./kit/postgres-cluster.ts";
import { residentMegabytes } from "./kit/processes.ts";
import { countProcessorTime, noTime, type ProcessorTime } from "./kit/processor-time.ts";
import { runLifecycles } from "./kit/run-lifecycles.ts";
import { runRequests } from "./kit/run-requests.ts";

const { values: options } = parseArgs({
  options: {
    small: { type: "string", default: "10000" },
    large: { type: "string", default: "1000000" },
    seconds: { type: "string", default: "30" },
    rounds: { type: "string", default: "30" },
    clients: { type: "string", default: "16" },
  },
});
const clients = Number(options.clients);
const rounds = Number(options.rounds);
const secondsEach = Number(options.seconds) / rounds;
/** Few readers: their time, not the machine's throughput, is what has to stay the same. */
const readers = 2;
const readSeconds = 2;
const readRounds = 3;
const warmUpSeconds = 20;

type Side = {
  readonly dossiers: number;
  readonly house: House;
  readonly officials: Officials;
  readonly reads: readonly Read[];
  readonly times: Map<string, number[]>;
  readonly failures: string[];
  walked: number;
  started: number;
  spent: ProcessorTime;
};
type Read = { readonly name: string; readonly paths: readonly string[]; readonly headers: string };

const small = await openSide(Number(options.small));
const large = await openSide(Number(options.large));
// After a checkpoint the first change of each page goes into the log whole: most of that is over before anything is counted.
for (const side of [small, large]) await walk(side, warmUpSeconds, { counts: false });
for (let round = 0; round < rounds; round += 1)
  for (const side of inTurns(round)) await walk(side, secondsEach, { counts: true });
for (let round = 0; round < readRounds; round += 1)
  for (const side of inTurns(round)) for (const read of side.reads) await measure(side, read);
const memory = residentMegabytes(large.house.product.pid);
report();
for (const { house } of [small, large]) await house.close();

function inTurns(round: number): readonly Side[] {
  return round % 2 === 0 ? [small, large] : [large, small];
}

async function openSide(dossiers: number): Promise<Side> {
  const fresh = await openHouse({ engine: "postgresql", cluster: roomySettings });
  const officials = await signInOfficials(fresh.product.port);
  await fillDossiers({ house: fresh, officials, dossiers });
  // Restarted, it closes the days of the past month at once: a house that grew day by day has long done so.
  const house = await fresh.restart();
  await untilDaysAreClosed(house);
  const reads = await readsOf(house, officials);
  return { dossiers, house, officials, reads, times: new Map(), failures: [], walked: 0, started: 0, spent: noTime };
}

async function readsOf(house: House, officials: Officials): Promise<readonly Read[]> {
  // Enough of them that no page is asked for twice while the server keeps it.
  const codes = await drawCodes(house, 10_000);
  const phones = Array.from({ length: 500 }, (_, n) => `09${String(n * 17).padStart(8, "0")}`);
  // A full page, or nothing, at both sizes: what there is to show is not what is compared.
  const names = ["nguyen", "nguyen mau an", "tran mau", "bui mau yen", "ngo mau viet", "khong mau"];
  const search = (query: string): string => `/api/v1/dossiers?q=${encodeURIComponent(query)}`;
  // The console takes the same token in its cookie.
  const cookie = officials.receiver.replace(/^authorization: Bearer (\S+)/, "cookie: gd_session=$1");
  return [
    { name: "work-list", paths: ["/can-bo"], headers: cookie },
    { name: "search.code", paths: codes.map(search), headers: officials.receiver },
    { name: "search.phone", paths: phones.map(search), headers: officials.receiver },
    { name: "search.name", paths: names.map(search), headers: officials.receiver },
    { name: "tracking", paths: codes.map((code) => `/api/v1/track/${code}`), headers: "" },
    { name: "tracking-page", paths: codes.map((code) => `/theo-doi/${code}`), headers: "" },
  ];
}

async function walk(side: Side, seconds: number, { counts }: { readonly counts: boolean }): Promise<void> {
  const { house, officials } = side;
  const work = () =>
    runLifecycles({ port: house.product.port, officials, clients, warmUpSeconds: counts ? 0.5 : 0, seconds });
  const { done, spent } = await countProcessorTime(house, side.spent, work);
  side.failures.push(...done.failures);
  if (!counts) return;
  side.walked += done.walked;
  side.started += done.started;
  side.spent = spent;
}

async function measure(side: Side, { name, paths, headers }: Read): Promise<void> {
  const { port } = side.house.product;
  const done = await runRequests({ port, clients: readers, seconds: readSeconds, paths, headers });
  side.failures.push(...done.failures);
  side.times.set(name, [...(side.times.get(name) ?? []), ...done.times]);
}

function report(): void {
  const perSecond = ({ walked }: Side): number => walked / Number(options.seconds);
  printFigure({ name: `million.lifecycle.${small.dossiers}`, value: perSecond(small), unit: "1/s" });
  const name = `million.lifecycle.${large.dossiers}`;
  printFigure({ name, value: perSecond(large), unit: "1/s", floor: perSecond(small) });
  const cost = ({ spent, started }: Side, party: keyof ProcessorTime): number => spent[party] / started;
  for (const party of ["product", "database", "clients"] as const)
    printFigure({
      name: `million.processor.${party}`,
      value: cost(large, party),
      unit: "ms",
      floor: cost(small, party),
    });
  for (const { name: read } of large.reads) {
    const slow = ({ times }: Side): number => percentile(times.get(read) ?? [], 0.95);
    printFigure({ name: `million.${read}.p95`, value: slow(large), unit: "ms", floor: slow(small) });
  }
  const failures = [...small.failures, ...large.failures];
  for (const failure of failures.slice(0, 3)) console.error(failure);
  printFigure({ name: "million.errors", value: failures.length, unit: "count", floor: 0 });
  if (memory !== undefined) printFigure({ name: "million.memory", value: memory, unit: "MB", floor: 300 });
  if (failures.length > 0) process.exitCode = 1;
}
