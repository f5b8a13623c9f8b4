import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "kysely";
import { databases } from "#test/databases";
import { isUniqueViolation, runStatement } from "./database.ts";
import type { OpenDatabase } from "./open-database.ts";

describe.each(databases)("the database on $name", ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
    await sql`create table thing (id int primary key, words text[], facts jsonb, at timestamptz, on_day date, big bigint, ok boolean)`.execute(
      opened.db,
    );
  });
  afterAll(() => opened.close());

  const insert =
    "insert into thing values ($1::int, $2::text[], $3::jsonb, $4::timestamptz, $5::date, $6::bigint, $7::boolean)";
  const at = new Date("2026-11-20T09:00:00.123Z");
  const row = (id: number): unknown[] => [
    id,
    ["một", 'hai "ba"', "b\\c", ""],
    JSON.stringify({ đ: [1, null] }),
    at,
    "2026-11-20",
    7,
    true,
  ];

  it("gives back what it was given, prepared or not, the first time and every time", async () => {
    for (const id of [1, 2, 3]) await runStatement(opened.db, insert, row(id));
    for (let time = 0; time < 3; time += 1) {
      const rows = await runStatement(opened.db, "select * from thing where id = any($1::int[]) order by id", [[1, 3]]);
      expect(rows).toEqual(
        [1, 3].map((id) => ({
          id,
          words: ["một", 'hai "ba"', "b\\c", ""],
          facts: { đ: [1, null] },
          at,
          on_day: "2026-11-20",
          big: 7,
          ok: true,
        })),
      );
    }
    const [empty] = await runStatement(opened.db, "select null::text as nothing, $1::text as said", [null]);
    expect(empty).toEqual({ nothing: null, said: null });
  });

  it("says a unique violation, and works on after it", async () => {
    await expect(runStatement(opened.db, insert, row(1))).rejects.toSatisfy(isUniqueViolation);
    expect(await runStatement(opened.db, "select count(*) as n from thing", [])).toEqual([{ n: 3 }]);
  });

  it("counts what it wrote", async () => {
    const tables = opened.db.withTables<{ thing: { id: number; big: number } }>();
    const done = await tables.updateTable("thing").set({ big: 8 }).where("id", "<", 3).executeTakeFirstOrThrow();
    expect(done.numUpdatedRows).toBe(2n);
  });

  it("keeps a transaction to itself: what rolls back takes nobody else's work with it", async () => {
    const undone = opened.db.transaction().execute(async (tx) => {
      await runStatement(tx, insert, row(10));
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error("undone");
    });
    const beside = runStatement(opened.db, insert, row(11));
    await expect(undone).rejects.toThrow("undone");
    await beside;
    expect(await runStatement(opened.db, "select id from thing where id >= 10", [])).toEqual([{ id: 11 }]);
  });
});
