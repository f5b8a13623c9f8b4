import { sql } from "kysely";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databases } from "#test/databases";
import { isUniqueViolation, runShort, runStatement } from "./database.ts";
import type { OpenDatabase } from "./open-database.ts";

const change = "update thing set said = $2 where id = $1::int returning id";
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
  /** Another transaction that keeps a row locked; resolves to what ends it. */
  const hold = async (id: number): Promise<() => Promise<void>> => {
    const held = Promise.withResolvers<undefined>();
    const letGo = Promise.withResolvers<undefined>();
    const over = opened.db.transaction().execute(async (tx) => {
      await sql`update thing set said = 'held' where id = ${id}`.execute(tx);
      held.resolve(undefined);
      await letGo.promise;
    });
    await held.promise;
    return () => (letGo.resolve(undefined), over);
  };
  const count = async (text: string): Promise<number> => {
    const [row] = await runStatement<{ n: number }>(opened.db, `select (${text})::int as n`, []);
    return row?.n ?? 0;
  };
  const backend = async (): Promise<number> => {
    const [row] = await runShort<{ pid: number }>(opened.db, "select pg_backend_pid() as pid", []);
    return row?.pid ?? 0;
  };
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

  it.skipIf(name === "PGlite")(
    "that come behind one that waits for a lock go another way until it is over",
    async () => {
      await put(500);
      const letGo = await hold(500);
      const waits = runShort(opened.db, change, [500, "after"]);
      const other = await backend();
      await letGo();
      expect(await waits).toEqual([{ id: 500 }]);
      // One way again: a second at the same time would part the groups for ever. On a slow machine a group may look stuck.
      let ways: readonly number[] = [];
      for (let turn = 0; turn < 20 && ways.length !== 1; turn += 1)
        ways = [...new Set(await Promise.all(Array.from({ length: 40 }, backend)))];
      expect(ways).toHaveLength(1);
      expect(ways).not.toEqual([other]);
    },
  );

  it.skipIf(name === "PGlite")("of two groups that wait for each other are all carried out", async () => {
    await Promise.all([701, 702, 703].map((id) => put(id)));
    const letGo = await hold(702);
    // What comes behind a statement that takes a while goes together.
    const together = (...ids: readonly number[]) => [
      runShort(opened.db, "select pg_sleep(0.03)", []),
      ...ids.map((id) => runShort<{ id: number }>(opened.db, change, [id, "changed"])),
    ];
    const waiters =
      "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    const first = Promise.all(together(701, 702, 703));
    await expect.poll(() => count(waiters), { timeout: 5_000 }).toBe(1);
    const second = Promise.all(together(703, 701));
    await expect.poll(() => count(waiters), { timeout: 5_000 }).toBe(2);
    // The first group goes on with 703, which the second has, which waits for 701, which the first has.
    await letGo();
    expect((await first).slice(1)).toEqual([[{ id: 701 }], [{ id: 702 }], [{ id: 703 }]]);
    expect((await second).slice(1)).toEqual([[{ id: 703 }], [{ id: 701 }]]);
    const deadlocks = "select deadlocks from pg_stat_database where datname = current_database()";
    await expect.poll(() => count(deadlocks), { timeout: 5_000 }).toBe(1);
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
