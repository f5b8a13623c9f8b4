import type { UnitCatalogue } from "./unit-catalogue.ts";
import type { Unit, UnitOrigin } from "./unit.ts";
import { fullName } from "./unit-names.ts";
import { splitTypeWord, wordsOf } from "./query-words.ts";

/** One name under which a unit can be found: its own, or that of a former commune that went into it. */
export type SearchEntry = {
  readonly unit: Unit;
  readonly origin?: UnitOrigin;
  /** `ngo quyen` */
  readonly name: string;
  /** `phuong` */
  readonly type: string;
  /** `ngô quyền`, to tell Thuận Hòa from Thuận Hóa when the accents were typed. */
  readonly accented: string;
  /** Today's province: `hai phong`. */
  readonly province: string;
};

/** Postings are ascending entry numbers. */
export type SearchIndex = {
  readonly entries: readonly SearchEntry[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** All words, sorted, for completing the last one. */
  readonly vocabulary: readonly string[];
};

const withoutType = (fullNameOfUnit: string, type: string): string =>
  fullNameOfUnit.split(" ").slice(type.split(" ").length).join(" ");

function entryOf(unit: Unit, province: string, origin?: UnitOrigin): SearchEntry {
  const full = origin ? origin.oldName : fullName(unit);
  const { type = "", rest } = splitTypeWord(wordsOf(full));
  const accented = (type ? withoutType(full, type) : full).toLowerCase();
  return { unit, ...(origin ? { origin } : {}), name: rest.join(" "), type, accented, province };
}

/** Builds the index over every current unit and every former commune. */
export function buildSearchIndex({ all, origins }: UnitCatalogue): SearchIndex {
  const current = all.filter((unit) => unit.validTo === undefined);
  const provinces = new Map(current.filter((unit) => unit.level === "province").map((unit) => [unit.code, unit]));
  const entries: SearchEntry[] = [];
  const postings = new Map<string, number[]>();

  const add = (entry: SearchEntry, context: readonly string[]): void => {
    const number = entries.push(entry) - 1;
    for (const word of new Set([...entry.type.split(" "), ...entry.name.split(" "), ...context.flatMap(wordsOf)])) {
      const found = postings.get(word);
      if (found) found.push(number);
      else postings.set(word, [number]);
    }
  };

  for (const unit of current) {
    const province = provinces.get(unit.provinceCode);
    const around = unit.level === "commune" && province ? [fullName(province)] : [];
    const formed = origins.get(unit.code) ?? [];
    const formerly = new Set(formed.flatMap((origin) => [origin.oldDistrict, origin.oldProvince]));
    const provinceName = wordsOf(province?.name ?? "").join(" ");
    add(entryOf(unit, provinceName), [...around, ...formerly]);
    for (const origin of formed)
      add(entryOf(unit, provinceName, origin), [...around, origin.oldDistrict, origin.oldProvince]);
  }
  postings.delete("");
  return { entries, postings, vocabulary: [...postings.keys()].sort() };
}
