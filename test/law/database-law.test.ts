import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requestReceiptMigrations } from "#platform/command/request-receipt-store";
import type { OpenDatabase } from "#platform/database/open-database";
import { migrate } from "#platform/database/migrate";
import { databases } from "#test/databases";
import { provinceBreaches, referenceTables, staleReferences, timeBreaches } from "./database-law.ts";
import { readShape, type Shape } from "./database-shape.ts";
import { features } from "../../src/features.ts";
import { followBreaches, followRules } from "./following-law.ts";
import { provincelessStatements } from "./province-in-queries.ts";
import { parseSource, productSources } from "./source.ts";

const migrations = [
  requestReceiptMigrations,
  ...features.flatMap(({ migrations }) => (migrations ? [migrations] : [])),
];

describe.each(databases)("the database law on $name", ({ open }) => {
  let opened: OpenDatabase;
  let shape: Shape;
  beforeAll(async () => {
    opened = await open();
    await migrate(opened.db, migrations);
    shape = await readShape(opened.db);
  });
  afterAll(() => opened.close());

  it("every operational table keeps its province in every key", () => {
    expect(shape.tables).toContain("request_receipt");
    expect(provinceBreaches(shape)).toEqual([]);
  });

  it("every operational table says how it follows when units change", () => {
    expect(followBreaches(shape, followRules(features), referenceTables)).toEqual([]);
  });

  it("every table on the lists of exceptions exists", () => {
    expect(staleReferences(shape)).toEqual([]);
  });

  it("instants and days are named and typed as what they are", () => {
    expect(timeBreaches(shape)).toEqual([]);
  });

  it("every statement of a store names the province of the rows it touches", () => {
    const operational = new Set(shape.tables.filter((table) => !referenceTables.has(table)));
    const stores = productSources.filter(({ path }) => path.endsWith("-store.ts"));
    expect(stores.flatMap((store) => provincelessStatements(store, operational))).toEqual([]);
  });

  it("migrating again changes nothing", async () => {
    expect(await migrate(opened.db, migrations)).toEqual([]);
  });
});

describe("the database law refuses", () => {
  const key = (columns: string[], kind: "primary" | "unique" | "foreign", refers: string | null = null) => ({
    table: "dossier",
    name: `dossier_${kind}`,
    kind,
    columns,
    refers,
  });
  const shapeOf = (...keys: Shape["keys"]): Shape => ({ tables: ["dossier"], columns: [], keys });

  it.each([
    ["no primary key", shapeOf()],
    ["a primary key that begins elsewhere", shapeOf(key(["id", "province_code"], "primary"))],
    ["a unique key without the province", shapeOf(key(["province_code", "id"], "primary"), key(["code"], "unique"))],
    [
      "a foreign key without the province",
      shapeOf(key(["province_code", "id"], "primary"), key(["parent"], "foreign", "dossier")),
    ],
  ])("%s", (_, shape) => {
    expect(provinceBreaches(shape)).toHaveLength(1);
  });

  it.each([
    ["a table without a rule", []],
    ["two rules for one table", [0, 1].map(() => ({ table: "dossier", follows: "stays", joined: "stays" }) as const)],
    ["a table that moves by no column", [{ table: "dossier", follows: "moves", joined: "stays" } as const]],
    [
      "a rule for no table",
      [
        { table: "dossier", follows: "stays", joined: "stays" } as const,
        { table: "gone", follows: "stays", joined: "stays" } as const,
      ],
    ],
  ])("%s when units change", (_, rules) => {
    expect(followBreaches(shapeOf(), rules, new Set())).toHaveLength(1);
  });

  it("nothing when a foreign key points to a catalogue", () => {
    const shape = shapeOf(key(["province_code", "id"], "primary"), key(["procedure"], "foreign", "procedure"));
    expect(provinceBreaches(shape, new Set(["procedure"]))).toEqual([]);
  });

  it("a log that does not begin with its province", () => {
    const columns = ["code", "province_code"].map((name) => ({ table: "dossier_view", name, type: "text" }));
    const shape = { tables: ["dossier_view"], keys: [], columns };
    expect(provinceBreaches(shape)).toHaveLength(1);
    expect(provinceBreaches({ ...shape, columns: columns.toReversed() })).toEqual([]);
  });

  it.each([
    ["made_at", "timestamp without time zone"],
    ["made_at", "text"],
    ["made_on", "timestamp with time zone"],
    ["moment", "timestamp with time zone"],
  ])("a column %s of type %s", (name, type) => {
    expect(timeBreaches({ tables: [], keys: [], columns: [{ table: "dossier", name, type }] })).toHaveLength(1);
  });

  it.each([
    'export const find = (db) => db.selectFrom("dossier").selectAll();',
    'export const find = (db) => runStatement(db, "select * from dossier where code = $1", []);',
    "export const find = (db) => sql`delete from dossier`.execute(db);",
    'export function find(db) { return db.updateTable("dossier as d"); }',
  ])("a statement without its province: %s", (text) => {
    const operational = new Set(["dossier"]);
    expect(provincelessStatements(parseSource("src/features/a/a-store.ts", text), operational)).toHaveLength(1);
    const mended = text.replace("(db)", "(db, provinceCode)");
    expect(provincelessStatements(parseSource("src/features/a/a-store.ts", mended), operational)).toEqual([]);
  });
});
