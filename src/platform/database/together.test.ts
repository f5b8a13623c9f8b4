import { Kysely, PGliteDialect } from "kysely";
import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { together } from "./together.ts";
import type { Db } from "./database.ts";

// No statement of these tests reaches it: it only says whose question it is.
const aDatabase = (): Db => new Kysely<object>({ dialect: new PGliteDialect({ pglite: {} as never }) });

/** A reading that answers with the key in capitals when it is let, and nothing under `none`. */
function slowReading() {
  const asked: (readonly string[])[] = [];
  const answers: (() => void)[] = [];
  const read = together<string, string>(
    async (_db, keys) => {
      asked.push(keys);
      await new Promise<void>((resolve) => answers.push(resolve));
      if (keys.includes("broken")) throw new Error("The database is gone.");
      return keys.map((key) => (key === "none" ? undefined : key.toUpperCase()));
    },
    { most: 32 },
  );
  const answerAll = async (): Promise<void> => {
    while (answers.length > 0) {
      answers.shift()?.();
      await nextTurn();
    }
  };
  return { asked, read, answerAll };
}

describe("together", () => {
  it("asks at once for whoever comes alone", async () => {
    const { asked, read, answerAll } = slowReading();
    const found = read(aDatabase(), "a");
    expect(asked).toEqual([["a"]]);
    await answerAll();
    expect(await found).toBe("A");
  });

  it("asks in one go for all who come while statements are under way, and gives each their own", async () => {
    const { asked, read, answerAll } = slowReading();
    const db = aDatabase();
    const found = ["a", "b", "c", "none", "c"].map((key) => read(db, key));
    await answerAll();
    expect(await Promise.all(found)).toEqual(["A", "B", "C", undefined, "C"]);
    expect(asked).toEqual([["a"], ["b"], ["c", "none", "c"]]);
  });

  it("asks in several statements where very many wait", async () => {
    const { asked, read, answerAll } = slowReading();
    const db = aDatabase();
    const keys = Array.from({ length: 100 }, (_, index) => `k${index}`);
    const found = keys.map((key) => read(db, key));
    await answerAll();
    expect(await Promise.all(found)).toEqual(keys.map((key) => key.toUpperCase()));
    expect(asked.map((each) => each.length)).toEqual([1, 1, 32, 32, 32, 2]);
  });

  it("never mixes the questions of two databases", async () => {
    const { asked, read, answerAll } = slowReading();
    const found = [aDatabase(), aDatabase(), aDatabase()].map((db, index) => read(db, `of-${index}`));
    expect(asked).toEqual([["of-0"], ["of-1"], ["of-2"]]);
    await answerAll();
    expect(await Promise.all(found)).toEqual(["OF-0", "OF-1", "OF-2"]);
  });

  it("tells all of a statement that failed, and goes on with the next", async () => {
    const { read, answerAll } = slowReading();
    const db = aDatabase();
    const settled = Promise.allSettled(["a", "b", "broken", "c"].map((key) => read(db, key)));
    await answerAll();
    expect((await settled).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "rejected"]);
    const later = read(db, "d");
    await answerAll();
    expect(await later).toBe("D");
  });
});
