import { mkdirSync } from "node:fs";
import { Kysely, PGliteDialect, PostgresDialect } from "kysely";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { shareCommits, type Db } from "./database.ts";
import { openGroupCommit } from "./group-commit.ts";
import { groupOnPglite } from "./group-on-pglite.ts";
import { preparingPglite } from "./preparing-pglite.ts";
import { preparingPool } from "./preparing-pool.ts";

export type OpenDatabase = { readonly db: Db; readonly engine: "postgresql" | "pglite"; close(): Promise<void> };

// OIDs: 20 int8 (our counts fit a number), 1082 date (a calendar day has no time zone), 1700 numeric.
const asNumber = (text: string): number => Number(text);
const asText = (text: string): string => text;
export const pgliteParsers = { 20: asNumber, 1082: asText, 1700: asNumber };

/** PostgreSQL when a URL is given, else PGlite in `folder` (or in memory when the folder is undefined). */
export async function openDatabase(at: { url?: string; folder?: string; poolSize?: number }): Promise<OpenDatabase> {
  if (at.url) return openPostgres(at.url, at.poolSize ?? 10);
  if (at.folder) mkdirSync(at.folder, { recursive: true });
  return overPglite(await PGlite.create({ ...(at.folder ? { dataDir: at.folder } : {}), parsers: pgliteParsers }));
}

/** A PGlite that was created with our parsers. */
export function overPglite(pglite: PGlite): OpenDatabase {
  const engine = preparingPglite(pglite);
  const db: Db = new Kysely<object>({ dialect: new PGliteDialect({ pglite: engine }) });
  shareCommits(db, groupOnPglite(db, engine));
  return { db, engine: "pglite", close: () => db.destroy() };
}

function openPostgres(url: string, poolSize: number): OpenDatabase {
  const types = {
    getTypeParser: ((oid: number, format?: "text" | "binary") => {
      if (oid === 20 || oid === 1700) return asNumber;
      if (oid === 1082) return asText;
      return format === "binary" ? pg.types.getTypeParser(oid, "binary") : pg.types.getTypeParser(oid);
    }) as typeof pg.types.getTypeParser,
  };
  const connection = { connectionString: url, types, application_name: "gan-dan" };
  const pool = new pg.Pool({ ...connection, max: poolSize });
  // A dropped idle connection is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => undefined);
  // The same for one that is lent out: its query fails and says so; the event beside it has nothing to add.
  pool.on("connect", (client) => {
    client.on("error", () => undefined);
    // Compiling a report's statement took five times as long as running it; nothing else here is long enough to gain.
    client.query("set jit = off").catch(() => undefined);
  });
  const db: Db = new Kysely<object>({ dialect: new PostgresDialect({ pool: preparingPool(pool) }) });
  const groups = openGroupCommit(connection);
  shareCommits(db, groups);
  return { db, engine: "postgresql", close: () => Promise.all([groups.close(), db.destroy()]).then(() => undefined) };
}
