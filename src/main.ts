import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isLocalDate } from "#core/time/local-date";
import { localDateOf } from "#core/time/local-time";
import { evaluate, readQuestions } from "#features/assistant";
import { identify, seedDemoStaff } from "#features/staff";
import { carryOutDueChanges } from "#features/reorganisation";
import { makeRoom, readOrder, rehearse, reportCarrying, type RehearsalHouse } from "#features/rehearsal";
import { seedFirstRunWorld, simulate, usualPlan } from "#features/simulation";
import { verifyLedger } from "#features/dossiers";
import { seedDemoCases } from "#features/cases";
import { seedDemoHotline, takeSwitchEvents } from "#features/hotline";
import { compareDay, sayCompared } from "#features/conservation";
import { importRecords } from "#features/procedures";
import { todayAt } from "#features/satisfaction";
import { findUnit } from "#features/units";
import { requestReceiptMigrations } from "#platform/command/request-receipt-store";
import { readConfig, type Config } from "#platform/config";
import { wallClock } from "#platform/clock";
import type { Db } from "#platform/database/database";
import { migrate } from "#platform/database/migrate";
import { openDatabase, type OpenDatabase } from "#platform/database/open-database";
import { createFileStore } from "#platform/file-store";
import { createServer } from "#platform/http/create-server";
import { describeApi } from "#platform/http/openapi";
import type { Services } from "#platform/http/services";
import { startJobs } from "#platform/jobs/start-jobs";
import { loadSecret } from "#platform/load-secret";
import { createLog, type Log } from "#platform/log";
import { createMemory } from "#platform/memory";
import { createLocalProvider } from "#platform/notify/local-provider";
import { openNotifier } from "#platform/notify/open-notifier";
import { closeTypesetter } from "#platform/pdf/typeset";
import { createSigner } from "#platform/secrets/sign";
import { openLanguageModel } from "#platform/language-model/open-language-model";
import { connectAsterisk, type ConnectedTelephony } from "#platform/telephony/connect-asterisk";
import { createSurfaces } from "#surfaces/create-surfaces";
import { readLines } from "#platform/read-lines";
import { features } from "./features.ts";
import { drawParts, drawProgress } from "#platform/progress";

type House = {
  readonly config: Config;
  readonly opened: OpenDatabase;
  readonly services: Services;
  readonly notifier: { close(): void };
};

/** The database that the configuration names, as it is. */
const openBare = ({ databaseUrl, varFolder, databasePool }: Config): Promise<OpenDatabase> =>
  openDatabase({
    ...(databaseUrl ? { url: databaseUrl } : { folder: join(varFolder, "database") }),
    poolSize: databasePool,
  });

/** Configuration, database brought up to date, facts loaded: what every verb of the command line starts from. */
async function openHouse(): Promise<House> {
  const config = configOrStop();
  const opened = await openBare(config);
  const { db } = opened;
  const log = createLog(config.logLevel);
  const memory = createMemory();
  await migrate(db, [requestReceiptMigrations, ...features.map((feature) => feature.migrations ?? {})]);
  for (const feature of features) await feature.seed?.({ db, memory });
  const notifier = connectNotifier(config, db, log);
  const services: Services = {
    db,
    memory,
    clock: wallClock,
    files: createFileStore(join(config.varFolder, "files")),
    notifier,
    log,
    signer: createSigner(loadSecret(config.varFolder, config.secret)),
    ...(config.languageModel ? { languageModel: openLanguageModel(config.languageModel) } : {}),
    config,
  };
  return { config, opened, services, notifier };
}

/**
 * The providers that the configuration names, the local one for every other channel. Its mailbox page and its log lines show codes to whoever looks:
 * outside a demonstration nobody may, and the messages only wait in their table.
 */
function connectNotifier({ demo, notify }: Config, db: Db, log: Log): ReturnType<typeof openNotifier> {
  const writeLine = (line: string): void => (demo ? log.info(line) : undefined);
  const local = createLocalProvider({ db, now: () => wallClock.now(), writeLine });
  return openNotifier(notify, demo ? local : { send: local.send, knowsRepeats: () => true });
}

function configOrStop(): Config {
  const read = readConfig(process.env);
  if (read.ok) return read.value;
  for (const sentence of read.sentences) console.error(`${sentence.vi}\n${sentence.en}`);
  process.exit(2);
}

/** Links to the telephone systems that the configuration names; what happens there is taken in like what is posted to us. */
function connectTelephony({ config, services }: House): ConnectedTelephony {
  return connectAsterisk(config.asterisk, {
    clock: wallClock,
    log: services.log,
    take: (system, events) => takeSwitchEvents({ ...services, at: wallClock.now(), requestKey: "" }, system, events),
  });
}

async function serve(): Promise<void> {
  const house = await openHouse();
  const { config, opened } = house;
  const telephony = connectTelephony(house);
  const services: Services = { ...house.services, telephony };
  if (config.demo) await seedDemo(house);
  const app = await createServer({
    features,
    surfaces: await createSurfaces(features, services, { ...config, today: todayAt }),
    services,
    identify: (tokens) => identify(services, tokens, services.clock.now()),
  });
  const stopJobs = startJobs(features, services);
  const close = async (): Promise<void> => {
    stopJobs();
    telephony.close();
    await telephony.settled();
    await app.close();
    closeTypesetter();
    house.notifier.close();
    await opened.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void close());
  await app.listen({ port: config.port, host: config.host });
  const address = `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${config.port}`;
  const accounts = config.demo
    ? ` · ${address}/can-bo · tiepnhan.ngoquyen, chuyenvien.ngoquyen, lanhdao.ngoquyen … / ${config.demoPassword}`
    : "";
  console.log(`Gần Dân (${opened.engine}): ${address}${accounts}`);
}

/** Demo accounts, and on the first run five working days of two provinces. */
async function seedDemo({ config, services }: House): Promise<void> {
  const now = services.clock.now();
  const known = await seedDemoStaff(services, { at: now, password: config.demoPassword });
  await seedDemoHotline(services, { at: now, known });
  await seedDemoCases(services, { at: now, known });
  if (!config.demoWorld) return;
  const world = { ...services, silent: true } as const;
  const draw = drawProgress("Seeding five working days of Hải Phòng and Quảng Ninh");
  const report = await seedFirstRunWorld(world, { now, known }, draw.step);
  if (report) draw.end(`${report.dossiers} dossiers, ${report.acts} acts`);
}

async function simulateVerb(args: ReadonlyMap<string, string>): Promise<void> {
  const provinceCode = args.get("province") ?? "22";
  const workingDays = Number(args.get("days") ?? 4);
  const until = args.has("until") ? new Date(args.get("until") ?? "") : wallClock.now();
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > 60)
    stop("--days takes a whole number from 1 to 60.");
  if (Number.isNaN(until.getTime())) stop("--until takes a moment such as 2025-07-04T17:00:00+07:00.");
  const { opened, services } = await openHouse();
  const province = await findUnit(services, provinceCode);
  if (province?.level !== "province")
    stop(`--province takes a province's code; there is none with ${provinceCode}. Quảng Ninh is 22.`);
  const usual = await usualPlan(
    services,
    provinceCode,
    Number(args.get("seed") ?? wallClock.now().getTime() % 1_000_000),
  );
  const perDay = Number(args.get("per-day") ?? usual.perDay);
  if (!(perDay > 0 && perDay <= 100_000)) stop("--per-day takes a number from 1 to 100000.");
  const draw = drawProgress(
    `Simulating ${workingDays} working days of province ${provinceCode}, about ${perDay} dossiers a day`,
  );
  const report = await simulate(
    { ...services, silent: true },
    { plans: [{ ...usual, perDay }], workingDays, until },
    draw.step,
  );
  draw.end(`${report.dossiers} dossiers, ${report.acts} acts, ${JSON.stringify(report.refused)} refused`);
  await opened.close();
}

async function verifyVerb(): Promise<void> {
  const { opened } = await openHouse();
  const draw = drawProgress("Recomputing every ledger");
  const report = await verifyLedger(opened, (dossiers) => draw.step({ dossiers, acts: 0 }));
  draw.end(`${report.dossiers} dossiers, ${report.acts} acts`);
  for (const link of report.broken)
    console.log(`BROKEN ${link.provinceCode} ${link.code}: act ${link.seq} (${link.why})`);
  console.log(report.broken.length === 0 ? "Every ledger holds." : `${report.broken.length} ledgers are broken.`);
  await opened.close();
  if (report.broken.length > 0) process.exitCode = 1;
}

/** How well and how fast questions are answered, as JSON: `evaluate-assistant <questions.jsonl>`. */
async function evaluateVerb(_: ReadonlyMap<string, string>, [file]: readonly string[]): Promise<void> {
  if (file === undefined) stop("evaluate-assistant takes a file of questions, one JSON object a line.");
  const questions = readQuestions(readFileSync(file, "utf8"));
  const { opened, services } = await openHouse();
  const report = await evaluate(services, questions, {
    at: services.clock.now(),
    now: () => performance.now(),
    processorMicroseconds: () => process.cpuUsage().user + process.cpuUsage().system,
    memoryBytes: () => process.memoryUsage().rss,
  });
  console.log(JSON.stringify(report, null, 2));
  await opened.close();
}

/** Carries out the changes of units whose day has begun, without a server beside it; `--report lines` is for programs. */
async function carryOutVerb(args: ReadonlyMap<string, string>): Promise<void> {
  const at = args.has("at") ? new Date(args.get("at") ?? "") : wallClock.now();
  if (Number.isNaN(at.getTime())) stop("--at takes a moment such as 2025-07-01T00:00:00+07:00.");
  const { opened, services } = await openHouse();
  const acting = {
    ...services,
    at,
    actor: { kind: "system", name: "carry-out" } as const,
    requestKey: at.toISOString(),
  };
  await reportCarrying(args.get("report") === "lines", (how) => carryOutDueChanges(acting, { features, ...how }));
  await opened.close();
}

/** Builds the country of June 2025 in a database of its own and carries the reform out on it. */
async function rehearseVerb(args: ReadonlyMap<string, string>, words: readonly string[]): Promise<void> {
  const order = readOrder(words, args);
  if (typeof order === "string") stop(order);
  const bare = await openBare(configOrStop());
  const refused = await makeRoom(bare.db);
  await bare.close();
  if (refused) stop(refused);
  const lines = drawParts("Rehearsal");
  const open: RehearsalHouse["open"] = async () => {
    const { opened, services } = await openHouse();
    const acting = { ...services, actor: { kind: "system", name: "rehearsal" } as const, silent: true as const };
    return { world: acting, engine: opened.engine, close: () => opened.close() };
  };
  const whole = await rehearse({ open, print: console.log, tell: lines.step }, order);
  lines.end();
  process.exitCode = whole ? 0 : 1;
}

/** A day of the conservation ledger, today's unless told, counted again from the first act and compared with what was written. */
async function ledgerVerb(args: ReadonlyMap<string, string>): Promise<void> {
  const at = wallClock.now();
  const on = args.get("day") ?? localDateOf(at);
  if (!isLocalDate(on) || on > localDateOf(at)) stop("--day takes a day that has begun, such as 2026-11-20.");
  const { opened, services } = await openHouse();
  const compared = await compareDay(services, { on, at });
  for (const line of sayCompared(compared)) console.log(line);
  await opened.close();
  if (compared.differing.length + compared.gaps.length > 0) process.exitCode = 1;
}

/** Takes in national records for review: `import-procedures <file.jsonl[.gz]>`; prints what was doubtful, a line each. */
async function importVerb(_: ReadonlyMap<string, string>, [file]: readonly string[]): Promise<void> {
  if (file === undefined) stop("import-procedures takes a file of records, one JSON object a line, gzipped or not.");
  if (!existsSync(file)) stop(`There is no file ${file}.`);
  const { opened, services } = await openHouse();
  const draw = drawProgress("Importing procedures");
  const report = await importRecords(services, readLines(file), {
    source: basename(file),
    at: services.clock.now(),
    step: (lines) => draw.step({ lines }),
  });
  draw.end(`${report.records} records, ${report.added} new, ${report.changed} changed, ${report.doubts.length} doubts`);
  for (const { line, code, kind, of } of report.doubts) console.log([`line ${line}`, code, kind, of ?? ""].join("\t"));
  await opened.close();
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

type Verb = (args: ReadonlyMap<string, string>, words: readonly string[]) => void | Promise<void>;

const verbs: Readonly<Record<string, Verb>> = {
  serve,
  verify: verifyVerb,
  ledger: ledgerVerb,
  "carry-out": carryOutVerb,
  rehearse: rehearseVerb,
  simulate: simulateVerb,
  "evaluate-assistant": evaluateVerb,
  "import-procedures": importVerb,
  openapi: () => console.log(JSON.stringify(describeApi(features.flatMap((feature) => feature.api ?? [])), null, 2)),
};

const [verb = "help", ...rest] = process.argv.slice(2);
const flags = new Map(
  rest.flatMap((word, at) => (word.startsWith("--") ? [[word.slice(2), rest[at + 1] ?? ""] as const] : [])),
);
const chosen = verbs[verb];
if (!chosen) {
  console.error(`gandan has no verb ${verb}. Verbs: ${Object.keys(verbs).join(", ")}.`);
  process.exit(verb === "help" ? 0 : 2);
}
// What is neither a flag nor its value.
const words = rest.filter((word, at) => !word.startsWith("--") && !(rest[at - 1] ?? "").startsWith("--"));
await chosen(flags, words);
