import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import type { OpenDatabase } from "#platform/database/open-database";
import { openDatabase } from "#platform/database/open-database";
import pg from "pg";
import { randomBytes } from "node:crypto";

export type TestDatabase = { readonly name: string; open(): Promise<OpenDatabase> };

/** A PostgreSQL server that tests may create databases on; `npm test` starts one and says where. */
const postgresUrl = process.env["TEST_POSTGRES_URL"];

const inMemory: TestDatabase = { name: "PGlite", open: () => openDatabase({}) };

const onServer = (url: string): TestDatabase => ({
  name: "PostgreSQL",
  async open() {
    const name = `test_${randomBytes(6).toString("hex")}`;
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query(`create database ${name}`);
    await admin.end();
    const own = new URL(url);
    own.pathname = `/${name}`;
    const opened = await openDatabase({ url: own.href, poolSize: 4 });
    return { ...opened, close: () => opened.close().then(() => drop(url, name)) };
  },
});

async function drop(url: string, name: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.end();
}

/** One suite, every database: `describe.each(databases)("… on $name", ({ open }) => …)`. */
export const databases: readonly TestDatabase[] = postgresUrl ? [inMemory, onServer(postgresUrl)] : [inMemory];

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
