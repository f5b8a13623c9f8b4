import { beforeAll, describe, expect, it } from "vitest";
import type { Reading } from "#platform/context";
import { createMemory } from "#platform/memory";
import { migrate } from "#platform/database/migrate";
import { unitMigrations } from "./migrations/all-migrations.ts";
import { fullName } from "./unit-names.ts";
import { searchUnits, type UnitSearch } from "./search-units.ts";
import { seedUnits } from "./seed-units.ts";
import { shippedUnits } from "./shipped-units.ts";
import { inMemory } from "#test/databases";

const all = shippedUnits();
let reading: Reading;

beforeAll(async () => {
  const { db } = await inMemory.open();
  await migrate(db, [unitMigrations]);
  reading = { db, memory: createMemory() };
  await seedUnits(reading);
});

const search = (q: string, more: Partial<UnitSearch> = {}) => searchUnits(reading, { q, ...more });
const codes = async (q: string, more: Partial<UnitSearch> = {}) =>
  (await search(q, more)).map((found) => found.unit.code);

describe("a search for a unit", () => {
  it.each([
    ["ngo quyen", "11329"],
    ["Ngô Quyền", "11329"],
    ["ngo quye", "11329"],
    ["p. ngo quyen", "11329"],
    ["P.Ngô Quyền, TP Hải Phòng", "11329"],
    ["phuong ngo quyen hai phong", "11329"],
    ["Ngo Quyen ward", "11329"],
    ["xa ngo quyen quan ngo quyen", "11329"],
    ["11329", "11329"],
    ["may chai", "11329"],
    ["phường Máy Chai quận Ngô Quyền", "11329"],
    ["12 duong Le Lai, may chai, ngo quyen, hai phong", "11329"],
    ["hai phong", "31"],
    ["tp hcm", "79"],
    ["thanh pho ho chi minh", "79"],
    ["quang ninh", "22"],
    ["van don", "06994"],
    ["dac khu co to", "07192"],
    ["si pa phin", "03199"],
    ["ea hleo", all.find((unit) => unit.name === "Ea H'Leo")?.code ?? "?"],
    ["thuận hóa huế", "19789"],
    ["thuận hòa huế", "19753"],
    ["phu hoi hue", "19789"],
    ["ha tu ha long", "06652"],
    ["loc ninh dong nai", "25270"],
    ["chi linh hai duong", all.find((unit) => unit.name === "Chí Linh")?.code ?? "?"],
  ])("%s finds %s first", async (q, code) => {
    expect((await codes(q))[0], (await search(q, { limit: 3 })).map((found) => fullName(found.unit)).join(", ")).toBe(
      code,
    );
  });

  it("says which former commune led to the unit, and nothing when today's name did", async () => {
    expect((await search("may chai"))[0]?.because?.oldName).toBe("Phường Máy Chai");
    expect((await search("ngo quyen hai phong"))[0]?.because).toBeUndefined();
  });

  it("forgives the wrong type word, after those that carry it", async () => {
    expect((await codes("xa ngo quyen hai phong")).slice(0, 2)).toEqual(["11257", "11329"]);
  });

  it("lists every unit that a split commune went into", async () => {
    expect(new Set(await codes("ha khau ha long quang ninh", { limit: 2 }))).toEqual(new Set(["06661", "06706"]));
  });

  it("keeps to a province when told, and names each unit once", async () => {
    const inside = await search("tan an", { provinceCode: "31", limit: 50 });
    expect(inside.every(({ unit }) => unit.provinceCode === "31")).toBe(true);
    const found = await codes("hai phong", { limit: 100 });
    expect(new Set(found).size).toBe(found.length);
  });

  it.each(["", "   ", "!!!", "\u0000", "zzzz qqqq", "%_'; drop table unit", "a".repeat(5000), "🏠"])(
    "answers %j without a fault",
    async (q) => {
      expect(Array.isArray(await search(q))).toBe(true);
    },
  );

  it.each(["", "   ", "!!!", "zzzzqqqq"])("finds nothing for %j", async (q) => {
    expect(await search(q)).toEqual([]);
  });

  it("finds every unit of today by its full name and province", async () => {
    const provinces = new Map(all.filter((unit) => unit.level === "province").map((unit) => [unit.code, unit.name]));
    const current = all.filter((unit) => unit.validTo === undefined && unit.level === "commune");
    const missed = [];
    for (const unit of current)
      if ((await codes(`${fullName(unit)}, ${provinces.get(unit.provinceCode)}`))[0] !== unit.code) missed.push(unit);
    expect(missed.map((unit) => `${fullName(unit)} ${unit.provinceCode}`)).toEqual([]);
  });
});
