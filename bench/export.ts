// Lists as files and reports: how long do 100,000 dossiers take, and how much memory?
// Run: npm run bench -- export [--engine postgresql|pglite] [--rows 100000]
import { parseArgs } from "node:util";
import { openExportHouse } from "./kit/export-house.ts";
import { printFigure } from "./kit/figure.ts";
import { engineNamed } from "./kit/house.ts";
import { signIn } from "./kit/officials.ts";
import { processorMilliseconds, residentMegabytes } from "./kit/processes.ts";

const { values: options } = parseArgs({
  options: { engine: { type: "string", default: "postgresql" }, rows: { type: "string", default: "100000" } },
});
const engine = engineNamed(options.engine);
const rows = Number(options.rows);
/** What a list of this length is held to. */
const mostMs = 15_000;
const mostMegabytes = 250;

const { house, floorMs } = await openExportHouse(engine, rows);
const { product } = house;
const cookie = `gd_session=${await signIn(product.port, "giamsat.haiphong")}`;
const day = (daysAgo: number): string => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
const ever = `ky=tu-chon&tu=${day(3_000)}&den=${day(-1)}`;

const lists = {
  dossiers: `/can-bo/bao-cao/ho-so?o=received&${ever}`,
  register: `/can-bo/so-theo-doi?trung-tam=11329.c&${ever}`,
};
const before = residentMegabytes(product.pid) ?? 0;
for (const [list, path] of Object.entries(lists))
  for (const format of ["csv", "xlsx"] as const) {
    const done = await take(`${path}&tai=${format}`);
    const name = `export.${engine}.${list}.${format}`;
    printFigure({ name, value: done.ms, unit: "ms", floor: mostMs });
    printFigure({ name: `${name}.overBareQuery`, value: done.ms, unit: "ms", floor: floorMs });
    printFigure({ name: `${name}.processor`, value: done.processorMs, unit: "ms" });
    printFigure({ name: `${name}.firstByte`, value: done.firstByteMs, unit: "ms" });
    printFigure({ name: `${name}.memory`, value: done.peakMegabytes, unit: "MB", floor: mostMegabytes });
    printFigure({ name: `${name}.size`, value: done.bytes / 1e6, unit: "MB" });
    if (format === "csv" && done.lines !== rows + 1) fail(`${name} has ${done.lines} lines, not ${rows + 1}.`);
  }
printFigure({ name: `export.${engine}.memoryBefore`, value: before, unit: "MB" });
for (const [name, path] of Object.entries({
  "ii-06a.ever": `/can-bo/bao-cao?${ever}`,
  "ii-06a.month": `/can-bo/bao-cao?ky=${day(0).slice(0, 7)}`,
  "ii-07b.ever": `/can-bo/bao-cao?mau=ii-07b&${ever}`,
}))
  printFigure({ name: `report.${engine}.${name}`, value: (await take(path)).ms, unit: "ms", floor: 3_000 });
await house.close();

type Taken = { readonly ms: number; readonly processorMs: number; readonly firstByteMs: number; readonly peakMegabytes: number; readonly bytes: number; readonly lines: number }; // prettier-ignore

/** Takes a file as a browser does and keeps nothing of it. */
async function take(path: string): Promise<Taken> {
  let peakMegabytes = 0;
  const watch = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, residentMegabytes(product.pid) ?? 0);
  }, 50);
  const usedBefore = processorMilliseconds([product.pid]);
  const startedAt = performance.now();
  const reply = await fetch(`http://127.0.0.1:${product.port}${path}`, { headers: { cookie } });
  if (reply.status !== 200 || !reply.body) fail(`${path} answered ${reply.status}.`);
  let [firstByteMs, bytes, lines] = [0, 0, 0];
  for await (const chunk of reply.body as AsyncIterable<Uint8Array>) {
    firstByteMs ||= performance.now() - startedAt;
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) lines += 1;
  }
  clearInterval(watch);
  const ms = performance.now() - startedAt;
  // The product's own, PGlite's in it: what the machine does besides does not show here.
  const processorMs = processorMilliseconds([product.pid]) - usedBefore;
  return { ms, processorMs, firstByteMs, peakMegabytes, bytes, lines };
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
