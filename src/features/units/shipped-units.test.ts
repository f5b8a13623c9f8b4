import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readShippedTable, shippedPath } from "#platform/shipped-data";
import { originOf } from "./registry/origin-of.ts";
import { buildRegistry } from "./registry/registry.ts";
import { shippedFormerUnits, shippedSuccessions } from "./registry/shipped-registry.ts";
import { shippedUnits } from "./shipped-units.ts";
import { isInForce, type Unit } from "./unit.ts";

const units = shippedUnits();
const successions = shippedSuccessions();
const registry = buildRegistry({ former: shippedFormerUnits(), current: units, successions });
const origins = successions.flatMap((link) => originOf(registry, link) ?? []);
const on = (day: string): Unit[] => units.filter((unit) => isInForce(unit, day));
const typesOf = (list: readonly Unit[]) => {
  const communes = list.filter((unit) => unit.level === "commune");
  const count = (type: string): number => communes.filter((unit) => unit.type === type).length;
  return [communes.length, count("commune"), count("ward"), count("special-zone")];
};

describe("the shipped units", () => {
  it.each([
    ["2025-07-01", [3321, 2621, 687, 13]],
    ["2026-04-29", [3321, 2621, 687, 13]],
    ["2026-04-30", [3321, 2611, 697, 13]],
  ])("on %s are 34 provinces and 3,321 communes, wards and special zones", (day, types) => {
    expect(on(day).filter((unit) => unit.level === "province")).toHaveLength(34);
    expect(typesOf(on(day))).toEqual(types);
  });

  it("follow one another without gap or overlap", () => {
    for (const [code, periods] of Map.groupBy(units, (unit) => unit.code)) {
      expect(periods[0]?.validFrom, code).toBe("2025-07-01");
      expect(periods.at(-1)?.validTo, code).toBeUndefined();
      for (const [i, period] of periods.slice(1).entries()) {
        const eve = new Date(Date.parse(period.validFrom) - 86_400_000).toISOString().slice(0, 10);
        expect(periods[i]?.validTo, code).toBe(eve);
      }
    }
  });

  it("carry the resolution that made them, one per province for the communes of 2025", () => {
    const first = units.filter((unit) => unit.level === "commune" && unit.validFrom === "2025-07-01");
    const byProvince = Map.groupBy(first, (unit) => unit.provinceCode);
    const instruments = [...byProvince.values()].map((list) => new Set(list.map((unit) => unit.instrument)));
    expect(instruments.every((set) => set.size === 1)).toBe(true);
    expect(instruments.flatMap((set) => [...set]).sort()).toEqual(
      Array.from({ length: 34 }, (_, i) => `${1654 + i}/NQ-UBTVQH15`),
    );
    expect(byProvince.get("22")?.[0]?.instrument).toBe("1679/NQ-UBTVQH15");
    expect(
      units
        .filter((unit) => unit.validFrom === "2026-04-30")
        .map((unit) => unit.instrument)
        .sort(),
    ).toEqual([...Array.from({ length: 10 }, () => "237/NQ-UBTVQH16"), "30/2026/QH16"]);
  });

  it("give each province its own agency code, and no two former provinces share one", () => {
    const codes = on("2026-04-30").flatMap((unit) => unit.agencyCode ?? []);
    expect(new Set(codes).size).toBe(34);
    const national = new Map(readShippedTable("units/agency-codes.tsv").map((row) => [row["code"], row]));
    const former = readShippedTable("units/former-provinces.tsv");
    expect(new Set(former.map((row) => row["agency_code"])).size).toBe(63);
    for (const row of former)
      expect(national.get(row["agency_code"] ?? "")?.["province_code"]).toBe(row["province_code"]);
    // What disappeared leads on to a code in force, of the province that took it in.
    for (const row of national.values()) {
      if (!row["valid_to"]) continue;
      const heir = national.get(row["successor"] ?? "");
      expect(heir?.["valid_to"], row["code"]).toBe("");
      expect(heir?.["province_code"]).toBe(row["province_code"]);
    }
    expect([...national.values()].filter((row) => row["kind"] === "province" && row["valid_to"]).length).toBe(29);
    const find = (code: string) => units.find((unit) => unit.code === code)?.agencyCode;
    expect([find("31"), find("22"), find("52"), find("24")]).toEqual(["H24", "H49", "H21", "H05"]);
  });

  it("keep the official spelling", () => {
    const named = (code: string) => units.find((unit) => unit.code === code)?.name;
    expect([named("03199"), named("19753"), named("19789")]).toEqual(["Si Pa Phìn", "Phú Xuân", "Thuận Hóa"]);
    for (const unit of units) expect(unit.name).toBe(unit.name.normalize("NFC").trim());
  });
});

describe("the shipped origins", () => {
  it("say what every unit was formed from", () => {
    const formed = new Set(origins.map((origin) => origin.unitCode));
    expect(on("2025-07-01").filter((unit) => unit.level === "commune" && !formed.has(unit.code))).toEqual([]);
    expect(new Set(origins.flatMap((origin) => origin.oldCode ?? [])).size).toBe(10_035);
    expect(origins.filter((origin) => !origin.oldName || !origin.oldDistrict || !origin.oldProvince)).toEqual([]);
  });

  it("tell that Ngô Quyền took three wards whole and parts of two", () => {
    const ngoQuyen = origins.filter((origin) => origin.unitCode === "11329");
    const named = (kind: string) => ngoQuyen.filter((origin) => origin.kind === kind).map((origin) => origin.oldName);
    expect(named("whole").sort()).toEqual(["Phường Cầu Tre", "Phường Máy Chai", "Phường Vạn Mỹ"]);
    expect(named("part").sort()).toEqual(["Phường Gia Viên", "Phường Đông Khê"]);
    expect(ngoQuyen[0]?.oldDistrict).toBe("Quận Ngô Quyền");
  });
});

const published = new URL("../../../../shared/data/", import.meta.url);
const havePublished = existsSync(published);

describe.skipIf(!havePublished)("against the published lists (skipped where ../shared is absent)", () => {
  const read = (path: string): string => readFileSync(new URL(path, published), "utf8").normalize("NFC");

  it.each(["20250701", "20260430"])("the list of %s is the published one", (list) => {
    const day = `${list.slice(0, 4)}-${list.slice(4, 6)}-${list.slice(6)}`;
    const rows = read(`units/units_${list}.csv`)
      .replace(/^\uFEFF/, "")
      .trim()
      .split(/\r?\n/)
      .slice(1);
    const theirs = rows.map((row) => row.split(",")).map((cells) => `${cells[0]} ${cells[2]} ${cells[4]} ${cells[6]}`);
    const ours = on(day).filter((unit) => unit.level === "commune");
    expect(ours.map((unit) => `${unit.provinceCode} ${unit.code} ${unit.name} ${unit.nameEn}`).sort()).toEqual(
      theirs.sort(),
    );
  });

  it("days off and worked days are the published ones", () => {
    type Year = { weekdays_off: string[]; weekend_days_worked: string[] };
    const years = Object.values(
      (JSON.parse(read("calendar/vn_official_days_off_2021-2026.json")) as { years: Record<string, Year> }).years,
    );
    const ours = readShippedTable("calendars/national.tsv");
    const days = (kind: string) => ours.filter((row) => row["kind"] === kind).map((row) => row["day"]);
    expect(days("off")).toEqual(years.flatMap((year) => year.weekdays_off));
    expect(days("worked")).toEqual(years.flatMap((year) => year.weekend_days_worked));
  });
});

it("every shipped day has its instrument", () => {
  expect(existsSync(shippedPath("calendars/national.tsv"))).toBe(true);
  expect(readShippedTable("calendars/national.tsv").filter((row) => !row["instrument"] || !row["occasion"])).toEqual(
    [],
  );
});
