import { describe, expect, it } from "vitest";
import { clockBreaches, purityBreaches, sqlBreaches } from "./source-law.ts";
import { parseSource, productSources } from "./source.ts";

const core = productSources.filter(({ path }) => path.startsWith("src/core/"));
const timed = productSources.filter(({ path }) => !path.startsWith("src/core/") && path !== "src/platform/clock.ts");

describe("the product keeps its promises about where things happen", () => {
  it("core is pure", () => {
    expect(core.length).toBeGreaterThan(5);
    expect(core.flatMap(purityBreaches)).toEqual([]);
  });

  it("only the clock reads the time", () => {
    expect(timed.flatMap(clockBreaches)).toEqual([]);
  });

  it("SQL is spoken in stores and migrations only", () => {
    expect(productSources.flatMap(sqlBreaches)).toEqual([]);
  });
});

describe("the laws refuse", () => {
  const inCore = (text: string): string[] => purityBreaches(parseSource("src/core/a.ts", text));
  it.each([
    "const a = Date.now();",
    "const a = new Date();",
    "const a = Math.random();",
    "throw new Error();",
    "const a = process.env;",
    "export async function a() { await b(); }",
    "const id = crypto.randomUUID();",
  ])("in core: %s", (text) => {
    expect(inCore(text)).toHaveLength(1);
  });

  it("nothing in core that names its instant", () => {
    expect(inCore("const a = new Date(at); const b = Math.floor(at.getTime());")).toEqual([]);
  });

  it("a wall clock in a feature, naming the line", () => {
    const source = parseSource("src/features/a/b.ts", "const a = 1;\nconst b = new Date();");
    expect(clockBreaches(source)).toEqual([expect.stringMatching(/^src\/features\/a\/b\.ts:2 reads the wall clock/)]);
  });

  it.each(["sql`select 1`;", 'db.selectFrom("unit");', 'runStatement(db, "select 1", []);', 'db.deleteFrom("unit");'])(
    "outside a store: %s",
    (text) => {
      expect(sqlBreaches(parseSource("src/features/a/b.ts", text))).toHaveLength(1);
      expect(sqlBreaches(parseSource("src/features/a/b-store.ts", text))).toEqual([]);
    },
  );
});
