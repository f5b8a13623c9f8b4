import type { RegisteredUnit, UnitKey } from "../registry/registered-unit.ts";
import { lastOf, todayOf, type Registry } from "../registry/registry.ts";
import { plainWord, tonedWord, type WordLevel } from "./words.ts";

/** A commune of any list as an address names it, with the places around it and the units that answer for it today. */
export type PlaceEntry = {
  readonly unit: RegisteredUnit;
  /** Codes of today's units that hold its people, the larger share first where the law says which; never empty. */
  readonly answers: readonly string[];
  /** Codes of list 2025. */
  readonly province: string;
  /** Codes of list 2004: of a former commune its own, of today's unit those of all it was formed from. */
  readonly formerProvinces: readonly string[];
  readonly districts: readonly string[];
};

/** A name that leads somewhere: `at` counts entries for a commune, else it is the key of the district or province. */
export type NameHit = {
  readonly level: WordLevel;
  readonly entry?: PlaceEntry;
  readonly key: UnitKey;
  /** Its words with accents, as `tonedWord` takes them apart. */
  readonly toned: readonly string[];
  /** Written with a dash in the middle: Văn Miếu - Quốc Tử Giám. */
  readonly dashed: boolean;
};

export type Gazetteer = {
  readonly registry: Registry;
  readonly entries: ReadonlyMap<UnitKey, PlaceEntry>;
  readonly hits: ReadonlyMap<string, readonly NameHit[]>;
  /** `daklak` → `dak lak`. */
  readonly joined: ReadonlyMap<string, string>;
  /** Longest name, in words, that begins with a word. */
  readonly longest: ReadonlyMap<string, number>;
  /** Names of communes, by today's province; `""` has all, sorted. */
  readonly names: ReadonlyMap<string, readonly string[]>;
};

export const romanNumbers: ReadonlyMap<string, string> = new Map(
  ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"].map((numeral, i) => [numeral, String(i + 1)]),
);

/** Words of a name, lower case. A Roman number is read as the number it is: Phường III is typed as 3. */
function nameWords(name: string): readonly string[] {
  const words =
    name
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}'’`]+/gu) ?? [];
  return words.length === 1 ? [romanNumbers.get(words[0] ?? "") ?? (words[0] as string)] : words;
}

/** Names share a few thousand syllables; each is taken apart once. */
function onceEach(make: (word: string) => string): (word: string) => string {
  const made = new Map<string, string>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known;
    const value = make(word);
    made.set(word, value);
    return value;
  };
}

const codesOf = (keys: readonly UnitKey[]): string[] => keys.map((key) => key.slice(5));

function entryOf(registry: Registry, key: UnitKey, unit: RegisteredUnit): PlaceEntry {
  const answers = codesOf(todayOf(registry, key));
  const province =
    unit.list === "2025" ? unit.provinceCode : (lastOf(registry, `2025/${answers[0]}`)?.provinceCode ?? "");
  if (unit.list === "2004")
    return { unit, answers, province, formerProvinces: [unit.provinceCode], districts: [unit.parentCode ?? ""] };
  const origins = (registry.cameFrom.get(key) ?? []).flatMap(({ from }) =>
    from === key ? [] : (lastOf(registry, from) ?? []),
  );
  return {
    unit,
    answers,
    province,
    formerProvinces: [...new Set(origins.map(({ provinceCode }) => provinceCode))],
    districts: [
      ...new Set(origins.map(({ level, code, parentCode }) => (level === "district" ? code : (parentCode ?? "")))),
    ],
  };
}

/** Builds every name under which a place can be asked for. About 13,400 communes of two lists, 696 districts, 97 provinces. */
export function buildGazetteer(registry: Registry): Gazetteer {
  const entries = new Map<UnitKey, PlaceEntry>();
  const hits = new Map<string, NameHit[]>();
  const joined = new Map<string, string>();
  const longest = new Map<string, number>();
  const names = new Map<string, Set<string>>([["", new Set()]]);

  const [plainOf, tonedOf] = [onceEach(plainWord), onceEach(tonedWord)];
  const add = (name: string, hit: Omit<NameHit, "toned" | "dashed">): string => {
    const words = nameWords(name);
    const plain = words.map(plainOf);
    const phrase = plain.join(" ");
    const found = hits.get(phrase);
    const one = { ...hit, toned: words.map(tonedOf), dashed: name.includes(" - ") };
    if (!found) hits.set(phrase, [one]);
    else if (!found.some((each) => each.key === hit.key && each.toned.join() === one.toned.join())) found.push(one);
    if (plain.length > 1) joined.set(plain.join(""), phrase);
    longest.set(plain[0] ?? "", Math.max(longest.get(plain[0] ?? "") ?? 0, plain.length));
    return phrase;
  };

  for (const [key, periods] of registry.periods) {
    const unit = periods.at(-1) as RegisteredUnit;
    const entry = unit.level === "commune" ? entryOf(registry, key, unit) : undefined;
    if (entry) entries.set(key, entry);
    for (const name of new Set([...periods.map((period) => period.name), ...(unit.alsoCalled ?? [])])) {
      const phrase = add(name, { level: unit.level, key, ...(entry ? { entry } : {}) });
      if (!entry) continue;
      names.get("")?.add(phrase);
      const within = names.get(entry.province) ?? new Set();
      names.set(entry.province, within.add(phrase));
    }
  }
  return {
    registry,
    entries,
    hits,
    joined,
    longest,
    names: new Map([...names].map(([province, phrases]) => [province, [...phrases].sort()])),
  };
}
