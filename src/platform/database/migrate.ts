import { Migrator, type Migration } from "kysely/migration";
import type { Db } from "./database.ts";

export type Migrations = Readonly<Record<string, Migration>>;

/**
 * Brings the database to the newest shape; names sort, so `0600-dossiers` runs after `0100-units`.
 * Throws the first failure: a server must not start on half a schema.
 */
export async function migrate(db: Db, all: readonly Migrations[]): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => Object.assign({}, ...all) as Record<string, Migration> },
    allowUnorderedMigrations: true,
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).filter((each) => each.status === "Success").map((each) => each.migrationName);
}
