import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { databases } from "#test/databases";

const server = databases.find(({ name }) => name === "PostgreSQL");

describe.skipIf(!server)("a connection lost on PostgreSQL", () => {
  test("while it is lent out fails its own work and leaves the process and the next work whole", async () => {
    const opened = await server!.open();
    const cutOff = opened.db.transaction().execute(async (tx) => {
      const own = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await sql`select pg_terminate_backend(${own.rows[0]?.pid})`.execute(opened.db);
      // Idle in its transaction, the connection hears of its end while no query is there to take the fault.
      await sleep(100);
      await sql`select 1`.execute(tx);
    });
    await expect(cutOff).rejects.toThrow(/connection/i);
    const after = await sql<{ one: number }>`select 1 as one`.execute(opened.db);
    expect(after.rows).toEqual([{ one: 1 }]);
    await opened.close();
  });
});
