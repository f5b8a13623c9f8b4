import { describe, expect, it } from "vitest";
import { fullName } from "./unit-names.ts";
import { rankUnits, type UnitSearch } from "./search-units.ts";
import { buildSearchIndex } from "./search-index.ts";
import { shippedOrigins, shippedUnits } from "./shipped-units.ts";

const all = shippedUnits();
const origins = Map.groupBy(shippedOrigins(), (origin) => origin.unitCode);
const index = buildSearchIndex({ all, origins, periods: Map.groupBy(all, (unit) => unit.code) });
const search = (q: string, more: Partial<UnitSearch> = {}) => rankUnits(index, { q, ...more });
const codes = (q: string, more: Partial<UnitSearch> = {}) => search(q, more).map((found) => found.unit.code);

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
  ])("%s finds %s first", (q, code) => {
    expect(
      codes(q)[0],
      search(q, { limit: 3 })
        .map((found) => fullName(found.unit))
        .join(", "),
    ).toBe(code);
  });

  it("says which former commune led to the unit, and nothing when today's name did", () => {
    expect(search("may chai")[0]?.because?.oldName).toBe("Phường Máy Chai");
    expect(search("ngo quyen hai phong")[0]?.because).toBeUndefined();
  });

  it("forgives the wrong type word, after those that carry it", () => {
    expect(codes("xa ngo quyen hai phong").slice(0, 2)).toEqual(["11257", "11329"]);
  });

  it("lists every unit that a split commune went into", () => {
    expect(new Set(codes("ha khau ha long quang ninh", { limit: 2 }))).toEqual(new Set(["06661", "06706"]));
  });

  it("keeps to a province when told, and names each unit once", () => {
    expect(search("tan an", { provinceCode: "31", limit: 50 }).every(({ unit }) => unit.provinceCode === "31")).toBe(
      true,
    );
    const found = codes("hai phong", { limit: 100 });
    expect(new Set(found).size).toBe(found.length);
  });

  it.each(["", "   ", "!!!", "\u0000", "zzzz qqqq", "%_'; drop table unit", "a".repeat(5000), "🏠"])(
    "answers %j without a fault",
    (q) => {
      expect(Array.isArray(search(q))).toBe(true);
    },
  );

  it.each(["", "   ", "!!!", "zzzzqqqq"])("finds nothing for %j", (q) => {
    expect(search(q)).toEqual([]);
  });

  it("finds every unit of today by its full name and province", () => {
    const provinces = new Map(all.filter((unit) => unit.level === "province").map((unit) => [unit.code, unit.name]));
    const current = all.filter((unit) => unit.validTo === undefined && unit.level === "commune");
    const missed = current.filter(
      (unit) => codes(`${fullName(unit)}, ${provinces.get(unit.provinceCode)}`)[0] !== unit.code,
    );
    expect(missed.map((unit) => `${fullName(unit)} ${unit.provinceCode}`)).toEqual([]);
  });
});
