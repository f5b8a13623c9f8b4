import { CompiledQuery, type Kysely, type QueryResult } from "kysely";
import type { GroupCommit } from "./group-commit.ts";

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

const groupCommits = new WeakMap<Db, GroupCommit>();

/** Lets short statements on this database share its transactions from now on. */
export const shareCommits = (db: Db, groups: GroupCommit): void => void groupCommits.set(db, groups);

/**
 * One prepared statement that is done within a moment: by primary key, no list, no report. Where many come at once they
 * share a commit (see `group-commit.ts`) and wait for each other, so it must not wait long. Inside a transaction it is part of that.
 */
export async function runShort<Row>(db: Db, text: string, values: readonly unknown[]): Promise<Row[]> {
  const groups = groupCommits.get(db);
  return groups ? groups.run<Row>(text, values) : runStatement<Row>(db, text, values);
}

/** What both engines say when a unique key is taken. */
export function isUniqueViolation(fault: unknown): boolean {
  return typeof fault === "object" && fault !== null && "code" in fault && fault.code === "23505";
}
