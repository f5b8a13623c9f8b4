import { join } from "node:path";
import { requestReceiptMigrations } from "#platform/command/request-receipt-store";
import { readConfig, type Config } from "#platform/config";
import { wallClock } from "#platform/clock";
import type { Db } from "#platform/database/database";
import { migrate } from "#platform/database/migrate";
import { openDatabase, type OpenDatabase } from "#platform/database/open-database";
import { createFileStore } from "#platform/file-store";
import type { Services } from "#platform/http/services";
import { loadSecret } from "#platform/load-secret";
import { createLog, type Log } from "#platform/log";
import { createMemory } from "#platform/memory";
import { createLocalProvider } from "#platform/notify/local-provider";
import { openNotifier } from "#platform/notify/open-notifier";
import { createSigner } from "#platform/secrets/sign";
import { connectOutside } from "#platform/connect-outside";
import { features } from "../features.ts";

export type House = {
  readonly config: Config;
  readonly opened: OpenDatabase;
  readonly services: Services;
  readonly notifier: { close(): void };
};

/** The database that the configuration names, as it is. */
export const openBare = ({ databaseUrl, varFolder, databasePool }: Config): Promise<OpenDatabase> =>
  openDatabase({
    ...(databaseUrl ? { url: databaseUrl } : { folder: join(varFolder, "database") }),
    poolSize: databasePool,
  });

/** Configuration, database brought up to date, facts loaded: what every verb of the command line starts from. */
export async function openHouse(): Promise<House> {
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
    ...connectOutside(config),
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

export function configOrStop(): Config {
  const read = readConfig(process.env);
  if (read.ok) return read.value;
  for (const sentence of read.sentences) console.error(`${sentence.vi}\n${sentence.en}`);
  process.exit(2);
}
