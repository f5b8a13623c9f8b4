import { CompiledQuery, type Kysely, type QueryResult } from "kysely";

/**
 * The database as a feature sees it. A store names its own tables: `db.withTables<MyTables>()`.
 * A transaction is a `Db` too, so every store function works in and out of one.
 */
export type Db = Kysely<object>;

/** Runs one prepared statement written by hand, for the few places where a builder would cost or hide something. */
export async function runStatement<Row>(db: Db, text: string, values: readonly unknown[]): Promise<Row[]> {
  const done: QueryResult<Row> = await db.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
  return done.rows;
}

/** What both engines say when a unique key is taken. */
export function isUniqueViolation(fault: unknown): boolean {
  return typeof fault === "object" && fault !== null && "code" in fault && fault.code === "23505";
}
