import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { shippedUnits } from "../shipped-units.ts";
import { fullName } from "../unit-names.ts";
import { codeOfKey, type RegisteredUnit } from "./registered-unit.ts";
import { aboveOn, buildRegistry, todayOf, unitOn } from "./registry.ts";
import { shippedFormerUnits, shippedSuccessions } from "./shipped-registry.ts";
import { tellHistory } from "./tell-history.ts";

const former = shippedFormerUnits();
const current = shippedUnits();
const successions = shippedSuccessions();
const registry = buildRegistry({ former, current, successions });
const nameOn = (code: string, on: string): string | undefined => {
  const unit = unitOn(registry, code, on);
  return unit && fullName(unit);
};
const names = (units: readonly RegisteredUnit[]): string[] => units.map(fullName);

describe("the registry", () => {
  it("holds every unit of both lists, each under its list and code", () => {
    const count = (level: string) => former.filter((unit) => unit.level === level).length;
    expect([count("province"), count("district"), count("commune")]).toEqual([63, 696, 10_035]);
    const codes = (level: string) => new Set(current.flatMap((unit) => (unit.level === level ? unit.code : [])));
    expect([codes("province").size, codes("commune").size]).toEqual([34, 3321]);
    expect(registry.periods.size).toBe(63 + 696 + 10_035 + 34 + 3321);
  });

  it("tells apart the two places of a code that was used again", () => {
    const again = former.filter(({ level, code }) => level === "commune" && registry.periods.has(`2025/${code}`));
    expect(again).toHaveLength(3315);
    const renamed = again.filter(({ code, name }) => registry.periods.get(`2025/${code}`)?.[0]?.name !== name);
    expect(renamed).toHaveLength(1791);
    expect(nameOn("11329", "2025-06-30")).toBe("Phường Máy Chai");
    expect(nameOn("11329", "2025-07-01")).toBe("Phường Ngô Quyền");
    expect(tellHistory(registry, "11329").map(({ list, became }) => [list, became.map(({ name }) => name)])).toEqual([
      ["2004", ["Phường Ngô Quyền"]],
      ["2025", []],
    ]);
  });

  it("answers for any day what a unit was called and what stood above it", () => {
    expect(nameOn("25270", "2025-06-30")).toBe("Thị trấn Lộc Ninh");
    expect(nameOn("25270", "2026-04-29")).toBe("Xã Lộc Ninh");
    expect(nameOn("25270", "2026-04-30")).toBe("Phường Lộc Ninh");
    const above = (on: string) => names(aboveOn(registry, unitOn(registry, "25270", on) as RegisteredUnit, on));
    expect(above("2025-06-30")).toEqual(["Huyện Lộc Ninh", "Tỉnh Bình Phước"]);
    expect(above("2026-04-29")).toEqual(["Tỉnh Đồng Nai"]);
    expect(above("2026-04-30")).toEqual(["Thành phố Đồng Nai"]);
    expect(unitOn(registry, "001", "2025-07-01")).toBeUndefined();
    expect(nameOn("001", "2025-06-30")).toBe("Quận Ba Đình");
  });

  it("records a change of type that keeps the code, with its instrument", () => {
    const changed = (registry.became.get("2025/25270") ?? []).map(({ kind, on, instrument }) => [kind, on, instrument]);
    expect(changed).toEqual([["retyped", "2026-04-30", "237/NQ-UBTVQH16"]]);
    expect(registry.became.get("2025/75")?.[0]).toMatchObject({ kind: "retyped", instrument: "30/2026/QH16" });
  });

  it("lets no former commune end without a unit that holds its people today", () => {
    const lost = former.filter(({ level, code }) => {
      const today = todayOf(registry, `2004/${code}`);
      return (
        level === "commune" &&
        !today.every((key) => registry.periods.get(key)?.at(-1)?.validTo === undefined && key.startsWith("2025/"))
      );
    });
    expect(lost).toEqual([]);
  });

  it("gives every link its instrument, one for each province of the communes, and no link twice", () => {
    expect(successions.filter(({ instrument }) => !instrument)).toEqual([]);
    expect(new Set(successions.map(({ instrument }) => instrument)).size).toBe(34 + 1);
    expect(new Set(successions.map(({ from, to }) => `${from} ${to}`)).size).toBe(successions.length);
  });

  it("joins only units that exist", () => {
    expect(successions.filter(({ from, to }) => !registry.periods.has(from) || !registry.periods.has(to))).toEqual([]);
  });
});

const published = new URL("../../../../../shared/data/units/", import.meta.url);

describe.skipIf(!existsSync(published))("against the Statistics Office (skipped where ../shared is absent)", () => {
  const read = (name: string): string[][] =>
    readFileSync(new URL(name, published), "utf8")
      .normalize("NFC")
      .replace(/^\uFEFF/, "")
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(",").map((cell) => cell.trim().replace(/\s+/g, " ")));
  // Thị Xã and Thị xã are one type word.
  const same = (name: string): string => name.toLowerCase();
  const differences = (ours: readonly string[], theirs: readonly string[]) => {
    const [mine, yours] = [new Set(ours), new Set(theirs)];
    return { missing: theirs.filter((each) => !mine.has(each)), extra: ours.filter((each) => !yours.has(each)) };
  };
  const none = { missing: [], extra: [] };

  it("10,035 of 10,035 former communes with their districts and provinces, 696 of 696 districts", () => {
    const communes = read("old_communes_gso.csv");
    expect(communes).toHaveLength(10_035);
    const ours = former.filter(({ level }) => level === "commune");
    expect(
      differences(
        ours.map(({ code, parentCode, provinceCode }) => `${code} ${parentCode} ${provinceCode}`),
        communes.map((cells) => `${cells[0]} ${cells[4]} ${cells[6]}`),
      ),
    ).toEqual(none);
    const districts = former.filter(({ level }) => level === "district");
    expect(
      differences(
        districts.map((unit) => same(`${unit.code} ${fullName(unit)} ${unit.provinceCode}`)),
        read("old_districts_gso.csv").map((cells) => same(`${cells[0]} ${cells[1]} ${cells[4]}`)),
      ),
    ).toEqual(none);
  });

  it("every former commune under the name of the list, or with that name as another spelling", () => {
    const byCode = new Map(former.map((unit) => [unit.code, unit]));
    const toneless = (name: string) =>
      name
        .toLowerCase()
        .normalize("NFD")
        .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "");
    const unlike = read("old_communes_gso.csv").filter(([code = "", listed = ""]) => {
      const unit = byCode.get(code);
      const known = unit
        ? [unit.name, ...(unit.alsoCalled ?? [])].map((name) => toneless(fullName({ ...unit, name })))
        : [];
      return !known.includes(toneless(listed));
    });
    expect(unlike).toEqual([]);
  });

  it("3,321 of 3,321 units, and every link of the conversion table: none missing, none extra", () => {
    const rows = read("old_to_new.csv");
    expect(rows).toHaveLength(10_571);
    expect(new Set(rows.map(([, code]) => code)).size).toBe(3321);
    const ours = successions.filter(({ to }) => codeOfKey(to).length === 5);
    expect(
      differences(
        ours.map(({ from, to }) => `${codeOfKey(from)} ${codeOfKey(to)}`),
        rows.map(([, to, , old, , district]) => `${old || district} ${to}`),
      ),
    ).toEqual(none);
    const kinds: Readonly<Record<string, string>> = {
      full: "whole",
      part_area_and_pop: "part",
      part_pop_only: "part",
      other: "part",
      part_area_only: "land-only",
      part_area_all_pop: "all-people",
      special_zone: "special-zone",
    };
    expect(
      differences(
        ours.map(({ from, to, kind }) => `${codeOfKey(from)} ${codeOfKey(to)} ${kind}`),
        rows.map(([, to, , old, , district, , , , kind = ""]) => `${old || district} ${to} ${kinds[kind] ?? kind}`),
      ),
    ).toEqual(none);
  });
});
