// What citizens open: requests per second of the tracking and the procedure page, and the compressed size of every main
// page with its style sheet. Run: npm run bench -- pages [--seconds 10] [--clients 16] [--profile folder]
import { parseArgs } from "node:util";
import { openConnection } from "./kit/connection.ts";
import { drawCodes } from "./kit/draw-codes.ts";
import { printFigure } from "./kit/figure.ts";
import { fillDossiers } from "./kit/fill-dossiers.ts";
import { openHouse } from "./kit/house.ts";
import { signInOfficials } from "./kit/officials.ts";
import { percentile } from "./kit/percentile.ts";
import { residentMegabytes } from "./kit/processes.ts";
import { runRequests } from "./kit/run-requests.ts";

const { values: options } = parseArgs({
  options: {
    seconds: { type: "string", default: "10" },
    clients: { type: "string", default: "16" },
    profile: { type: "string" },
  },
});
const compressed = "accept-encoding: gzip, br\r\n";
const limits = { trackingPerSecond: 2000, procedurePerSecond: 3000, kilobytes: 15 };

const house = await openHouse({ engine: "postgresql", profileFolder: options.profile });
const { port, pid } = house.product;
const officials = await signInOfficials(port);
// More dossiers than the server keeps pages of: each request draws its page anew, as it does for citizens.
await fillDossiers({ house, officials, dossiers: 20_000 });
const codes = await drawCodes(house, 20_000);
const procedures = await listProcedures();

await measureRate("tracking", { paths: codes.map((code) => `/theo-doi/${code}`), floor: limits.trackingPerSecond });
await measureRate("tracking.same", {
  paths: codes.slice(0, 50).map((code) => `/theo-doi/${code}`),
  floor: limits.trackingPerSecond,
});
await measureRate("procedure", {
  paths: procedures.map((code) => `/thu-tuc/${code}`),
  floor: limits.procedurePerSecond,
});
const memory = residentMegabytes(pid);
if (memory !== undefined) printFigure({ name: "pages.memory", value: memory, unit: "MB", floor: 300 });
await measureSizes();
await house.close();

async function read(path: string): Promise<string> {
  const connection = openConnection(port);
  const reply = await connection.send("GET", path);
  connection.close();
  if (reply.status !== 200) throw new Error(`${path} answers ${reply.status}.`);
  return reply.body.toString();
}

/** Procedures that the home page and the search page lead to. */
async function listProcedures(): Promise<string[]> {
  const pattern = /href="\/thu-tuc\/(\d[^"?#]*)"/g;
  const found = [...(await read("/thu-tuc")).matchAll(pattern), ...(await read("/")).matchAll(pattern)];
  const known = new Set(found.map(([, code]) => code ?? ""));
  if (known.size === 0) known.add("2.000908");
  return [...known];
}

type Rate = { readonly paths: readonly string[]; readonly floor: number };

async function measureRate(page: string, { paths, floor }: Rate): Promise<void> {
  const clients = Number(options.clients);
  const run = await runRequests({ port, clients, seconds: Number(options.seconds), paths, headers: compressed });
  printFigure({ name: `pages.${page}`, value: run.perSecond, unit: "1/s", floor });
  printFigure({ name: `pages.${page}.p95`, value: percentile(run.times, 0.95), unit: "ms" });
  printFigure({ name: `pages.${page}.errors`, value: run.failures.length, unit: "count" });
  if (run.failures.length > 0) {
    process.exitCode = 1;
    console.error(run.failures[0]);
  }
}

async function measureSizes(): Promise<void> {
  const [code = ""] = codes;
  const pages = {
    home: "/",
    search: "/thu-tuc?q=khai+sinh",
    procedure: "/thu-tuc/2.000908",
    office: "/don-vi?q=ngo+quyen",
    unit: "/don-vi/11329",
    askTracking: "/theo-doi",
    tracking: `/theo-doi/${code}`,
    history: `/theo-doi/${code}/lich-su`,
    submit: "/nop/2.000908",
    hotlineFigures: "/minh-bach/duong-day-nong/tinh/31",
  };
  for (const [name, path] of Object.entries(pages)) await measureSize(name, path);
}

/** HTML and its style sheets as they travel; what a page weighs on a first visit. */
async function measureSize(name: string, path: string): Promise<void> {
  const connection = openConnection(port);
  const weigh = async (at: string): Promise<number> => {
    const reply = await connection.send("GET", at, { headers: compressed });
    if (reply.status !== 200) console.error(`${at} answers ${reply.status}; it is not weighed.`);
    return reply.status === 200 ? reply.body.length : Number.NaN;
  };
  const html = await connection.send("GET", path);
  const sheets = [...html.body.toString().matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)];
  let bytes = await weigh(path);
  for (const [, sheet = ""] of sheets) bytes += await weigh(sheet);
  connection.close();
  if (!Number.isNaN(bytes))
    printFigure({ name: `pages.size.${name}`, value: bytes / 1024, unit: "KB", floor: limits.kilobytes });
}
