// Every commune of a province is joined with its neighbour while its counters work: how long does anybody wait?
// Run: npm run bench -- beside-the-counters [--dossiers 300000] [--clients 8]
//
// The change is drafted and scheduled by the API, as an administrator does it for today; the product's own job carries it
// out. Meanwhile clients act on dossiers that are being led on and read them; a dossier that has just moved is answered
// with 409 or 403 and its reason, and that answer is timed like any other.
import { parseArgs } from "node:util";
import pg from "pg";
import { openConnection, type Reply } from "./kit/connection.ts";
import { dossierWay, type Step } from "./kit/dossier-way.ts";
import { printFigure } from "./kit/figure.ts";
import { fillDossiers } from "./kit/fill-dossiers.ts";
import { openHouse } from "./kit/house.ts";
import { signIn, signInOfficials } from "./kit/officials.ts";
import { percentile } from "./kit/percentile.ts";
import { refreshStatistics } from "./kit/refresh-statistics.ts";
import { sendAct, walkDossier } from "./kit/walk-dossiers.ts";

const { values: options } = parseArgs({
  options: { dossiers: { type: "string", default: "300000" }, clients: { type: "string", default: "8" } },
});
const mostMilliseconds = 1000;

const house = await openHouse({ engine: "postgresql" });
if (!house.cluster) throw new Error("This needs PostgreSQL.");
const { port } = house.product;
const officials = await signInOfficials(port);
await fillDossiers({ house, officials, dossiers: Number(options.dossiers) });
await refreshStatistics(house.cluster.url);
const database = new pg.Client({ connectionString: house.cluster.url });
await database.connect();

const administrator = `authorization: Bearer ${await signIn(port, "quantri.haiphong")}\r\n`;
const asking = openConnection(port);
const ask = async (path: string, body: object): Promise<{ id: string; version: number }> => {
  const reply = await asking.send("POST", path, {
    headers: `${administrator}idempotency-key: beside-${path}-${performance.timeOrigin}\r\n`,
    body: JSON.stringify(body),
  });
  if (reply.status >= 300) throw new Error(`${path}: ${reply.body.toString()}`);
  return JSON.parse(reply.body.toString()) as { id: string; version: number };
};
const draft = await draftChange();

// Dossiers of the ward whose officials work on: received before the change, so that there is something to act on.
const forwarding = dossierWay.find(({ verb }) => verb === "forward") as Step;
const prepared: string[] = [];
const preparing = openConnection(port);
for (let turn = 0; turn < 400; turn += 1)
  prepared.push(
    await walkDossier({
      connection: preparing,
      officials,
      turn,
      key: `beside-${performance.timeOrigin}-${turn}`,
      acts: 1,
      timing: () => undefined,
    }),
  );
preparing.close();

const times = { read: [] as number[], write: [] as number[] };
const answers = new Map<number, number>();
const faults: string[] = [];
const change = { done: false };
const startedAt = performance.now();
await ask(`/api/v1/unit-changes/${draft.id}/schedule`, { provinceCode: "31", version: draft.version });
await Promise.all([watch(), ...Array.from({ length: Number(options.clients) }, (_, index) => work(index))]);
const seconds = (performance.now() - startedAt) / 1000;
const { rows } = await database.query<{ moved: number }>("select count(*)::int as moved from dossier_transfer");
report();
asking.close();
await database.end();
await house.close();
if (faults.length > 0) process.exit(1);

/** Communes by pairs: the second of each goes into the first; Ngô Quyền, where the clients sit, goes into another. */
async function draftChange(): Promise<{ readonly id: string; readonly version: number }> {
  const units = await database.query<{ code: string }>(
    "select code from unit where province_code = '31' and level = 'commune' and valid_to is null and type = 'ward' order by code",
  );
  const codes = units.rows.map(({ code }) => code).filter((code) => code !== "11329");
  const pairs = [["11359", "11329"], ...pairsOf(codes.filter((code) => code !== "11359"))];
  const lines = pairs.flatMap(([stays = "", goes = ""]) => [
    { from: stays, to: stays, kind: "whole", main: true },
    { from: goes, to: stays, kind: "whole", main: true },
  ]);
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const about = { provinceCode: "31", kind: "merge", title: "Nhập từng đôi (đo)", instrument: "00/NQ-HĐND" };
  return ask("/api/v1/unit-changes", { ...about, on: today, lines });
}

function pairsOf(codes: readonly string[]): string[][] {
  const pairs: string[][] = [];
  for (let at = 0; at + 1 < codes.length; at += 2) pairs.push([codes[at] ?? "", codes[at + 1] ?? ""]);
  return pairs;
}

async function watch(): Promise<void> {
  while (!change.done) {
    const { rows } = await database.query<{ left: number }>(
      "select count(*)::int as left from unit_change where state in ('scheduled', 'running')",
    );
    change.done = rows[0]?.left === 0;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Reads and acts in turn, each at somebody's pace, until the change is done. */
async function work(index: number): Promise<void> {
  const connection = openConnection(port);
  for (let turn = index; !change.done; turn += Number(options.clients)) {
    const code = prepared[turn % prepared.length] ?? "";
    await timed("read", () => connection.send("GET", `/api/v1/track/${code}`, { headers: "" }));
    await timed("write", () =>
      sendAct(connection, officials, { step: forwarding, code, turn, key: `beside-act-${startedAt}-${turn}` }),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  connection.close();
}

async function timed(kind: keyof typeof times, send: () => Promise<Reply>): Promise<void> {
  const from = performance.now();
  const reply = await send();
  times[kind].push(performance.now() - from);
  answers.set(reply.status, (answers.get(reply.status) ?? 0) + 1);
  if (reply.status >= 500 || (kind === "read" && reply.status !== 200))
    faults.push(`${kind}: ${reply.status} ${reply.body.toString().slice(0, 200)}`);
}

function report(): void {
  const name = "beside-the-counters";
  printFigure({ name: `${name}.moved`, value: rows[0]?.moved ?? 0, unit: "dossiers" });
  printFigure({ name: `${name}.change`, value: seconds, unit: "s" });
  for (const kind of ["read", "write"] as const) {
    printFigure({ name: `${name}.${kind}.count`, value: times[kind].length, unit: "count" });
    for (const share of [0.5, 0.95, 0.99, 1])
      printFigure({
        name: `${name}.${kind}.p${share * 100}`,
        value: percentile(times[kind], share),
        unit: "ms",
        ...(share === 1 ? { floor: mostMilliseconds } : {}),
      });
  }
  for (const [status, count] of answers) printFigure({ name: `${name}.status.${status}`, value: count, unit: "count" });
  printFigure({ name: `${name}.faults`, value: faults.length, unit: "count", floor: 0 });
  for (const fault of faults.slice(0, 3)) console.error(fault);
}
