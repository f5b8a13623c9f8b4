import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import type { Reading } from "#platform/context";
import { migrate, type Migrations } from "#platform/database/migrate";
import { openDatabase, overPglite, pgliteParsers, type OpenDatabase } from "#platform/database/open-database";
import { createMemory } from "#platform/memory";

export type TestDatabase = {
  readonly name: string;
  /** A database of the caller's own: empty, or with what `founding` puts into it. */
  open(founding?: Founding): Promise<OpenDatabase>;
};

/** Schema and facts that many tests begin with: put into a database once in this process, and copied from then on. */
export type Founding = {
  readonly name: string;
  /** Does nothing where it was done before. */
  readonly found: (reading: Reading) => Promise<void>;
};

type Parts = {
  readonly migrations: readonly (Migrations | undefined)[];
  readonly seeds: readonly (((reading: Reading) => Promise<void>) | undefined)[];
};

export const foundingOf = (name: string, { migrations, seeds }: Parts): Founding => ({
  name,
  async found(reading) {
    await migrate(
      reading.db,
      migrations.map((each) => each ?? {}),
    );
    for (const seed of seeds) await seed?.(reading);
  },
});

/** A PostgreSQL server that tests may create databases on; `npm test` starts one, says where, and throws it away with all. */
const postgresUrl = process.env["TEST_POSTGRES_URL"];

/** What was done once in this process, by name. */
const onceFor = <Made>(make: (founding: Founding | undefined) => Promise<Made>) => {
  const made = new Map<string, Promise<Made>>();
  return (founding: Founding | undefined): Promise<Made> => {
    const name = founding?.name ?? "empty";
    const known = made.get(name) ?? make(founding);
    made.set(name, known);
    return known;
  };
};

// Making an empty PGlite takes six times as long as copying one.
const imageOf = onceFor(async (founding): Promise<Blob> => {
  const pglite = await PGlite.create(
    founding ? { loadDataDir: await imageOf(undefined), parsers: pgliteParsers } : { parsers: pgliteParsers },
  );
  const { db, close } = overPglite(pglite);
  await founding?.found({ db, memory: createMemory() });
  const image = await pglite.dumpDataDir("none");
  await close();
  return image;
});

export const inMemory: TestDatabase = {
  name: "PGlite",
  open: async (founding) =>
    overPglite(await PGlite.create({ loadDataDir: await imageOf(founding), parsers: pgliteParsers })),
};

function onServer(url: string): TestDatabase {
  const at = (name: string): string => {
    const own = new URL(url);
    own.pathname = `/${name}`;
    return own.href;
  };
  const create = async (from = "template1"): Promise<string> => {
    const name = `test_${randomBytes(6).toString("hex")}`;
    await administer(url, `create database ${name} template ${from}`);
    return name;
  };
  const templateOf = onceFor(async (founding): Promise<string> => {
    if (!founding) return "template1";
    const name = await create();
    const { db, close } = await openDatabase({ url: at(name), poolSize: 1 });
    await founding.found({ db, memory: createMemory() });
    await close();
    return name;
  });
  return {
    name: "PostgreSQL",
    async open(founding) {
      const name = await create(await templateOf(founding));
      const opened = await openDatabase({ url: at(name), poolSize: 4 });
      return {
        ...opened,
        close: () => opened.close().then(() => administer(url, `drop database if exists ${name} with (force)`)),
      };
    },
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(statement);
  await admin.end();
}
/** One suite, every database: `describe.each(databases)("… on $name", ({ open }) => …)`. */
export const databases: readonly TestDatabase[] = postgresUrl ? [inMemory, onServer(postgresUrl)] : [inMemory];

/** What the whole product is tried on where the engine does not matter: PostgreSQL, several times quicker, where there is one. */
export const usualDatabase: TestDatabase = databases.at(-1) ?? inMemory;

/** Where Debian puts PostgreSQL's programs, newest first; undefined when it is not installed. */
export function findPostgresPrograms(): string | undefined {
  const home = "/usr/lib/postgresql";
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  const newest = versions.find((version) => existsSync(`${home}/${version}/bin/initdb`));
  return newest ? `${home}/${newest}/bin` : undefined;
}

export const commandExists = (name: string): boolean => {
  try {
    execFileSync("which", [name], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
