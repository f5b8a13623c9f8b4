import { sql } from "kysely";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databases } from "#test/databases";
import { isUniqueViolation, runShort, runStatement } from "./database.ts";
import type { OpenDatabase } from "./open-database.ts";

const insert = "insert into thing (id, said, by) values ($1::int, $2, txid_current()::text) returning id";

/** All at the same moment: the first goes alone, the others together after it. */
const all = <Done>(count: number, one: (index: number) => Promise<Done>) =>
  Promise.allSettled(Array.from({ length: count }, (_, index) => one(index)));

describe.each(databases)("short statements on $name", ({ name, open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
    await sql`create table thing (id int primary key, said text not null, by text not null)`.execute(opened.db);
  });
  afterAll(() => opened.close());
  const put = (id: number, said: string | null = "x") => runShort<{ id: number }>(opened.db, insert, [id, said]);
  const idsFrom = async (first: number): Promise<number[]> =>
    (await runStatement<{ id: number }>(opened.db, "select id from thing where id >= $1 order by id", [first])).map(
      ({ id }) => id,
    );

  it("give each caller the rows of their own statement", async () => {
    const done = await all(50, (index) => put(100 + index));
    expect(done.map((each) => each.status === "fulfilled" && each.value)).toEqual(
      Array.from({ length: 50 }, (_, index) => [{ id: 100 + index }]),
    );
    expect(await idsFrom(100)).toHaveLength(50);
  });

  it("that come while others are under way share a transaction", async () => {
    await all(17, (index) => put(200 + index));
    const rows = await runStatement<{ n: number }>(
      opened.db,
      "select count(distinct by)::int as n from thing where id between 200 and 216",
      [],
    );
    // On PostgreSQL the first is under way before the second comes; the embedded database begins when all have come.
    expect(rows).toEqual([{ n: name === "PGlite" ? 1 : 2 }]);
  });

  it("fail each for itself: a neighbour's fault undoes nothing of anybody else", async () => {
    const said = (index: number): string | null => (index === 4 ? null : "x");
    const done = await all(12, (index) => put(index === 7 ? 300 : 300 + index, said(index)));
    expect(done.flatMap(({ status }, index) => (status === "rejected" ? [index] : []))).toEqual([4, 7]);
    const seventh = done[7];
    expect(seventh?.status === "rejected" && isUniqueViolation(seventh.reason)).toBe(true);
    expect(await idsFrom(300)).toEqual([300, 301, 302, 303, 305, 306, 308, 309, 310, 311]);
  });

  it("inside a transaction are part of it", async () => {
    const rolledBack = opened.db.transaction().execute(async (tx) => {
      await runShort(tx, insert, [400, "x"]);
      throw new Error("thought better of it");
    });
    await expect(rolledBack).rejects.toThrow("thought better of it");
    expect(await idsFrom(400)).toEqual([]);
  });

  it.skipIf(name === "PGlite")("that come behind one that waits for a lock go another way", async () => {
    await put(500);
    let letGo = (): void => undefined;
    const holds = opened.db.transaction().execute(async (tx) => {
      await sql`update thing set said = 'held' where id = 500`.execute(tx);
      await new Promise<void>((resolve) => (letGo = resolve));
    });
    await sleep(20);
    const change = "update thing set said = $2 where id = $1::int returning id";
    const waits = runShort(opened.db, change, [500, "after"]);
    expect(await put(501)).toEqual([{ id: 501 }]);
    letGo();
    await holds;
    expect(await waits).toEqual([{ id: 500 }]);
  });

  it.skipIf(name === "PGlite")(
    "lost with their connection are said to have failed, and the next get another",
    async () => {
      const done = all(5, () => runShort(opened.db, "select pg_sleep(0.3), pg_backend_pid() as pid", []));
      await sleep(100);
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query like 'select pg_sleep%'`.execute(
        opened.db,
      );
      const statuses = (await done).map(({ status }) => status);
      expect(statuses).toContain("rejected");
      expect(await put(600)).toEqual([{ id: 600 }]);
    },
  );

  it("are refused once the database is closed", async () => {
    const other = await open();
    await runShort(other.db, "select 1 as one", []);
    await other.close();
    await expect(runShort(other.db, "select 1 as one", [])).rejects.toThrow(/closed|destroyed/);
  });
});
