import type { Reading } from "#platform/context";
import { entriesNamedIn, entriesWithAll, explained } from "./find-entries.ts";
import { queryWords, splitTypeWord } from "./query-words.ts";
import { buildSearchIndex, type SearchEntry, type SearchIndex } from "./search-index.ts";
import type { Unit, UnitOrigin } from "./unit.ts";
import { unitCatalogue } from "./unit-catalogue.ts";

const ONE_DAY = 86_400_000;
const MOST_WORDS = 16;

/** A unit of today; `because` names the former commune that led to it. */
export type UnitFound = { readonly unit: Unit; readonly because?: UnitOrigin };

export type UnitSearch = {
  /** As typed: accents, abbreviations and old names all welcome, a code too. */
  readonly q: string;
  readonly provinceCode?: string;
  /** 1 to 100; 10 unless told. */
  readonly limit?: number;
};

/** Units for what somebody typed, best first, each unit once. Nothing typed finds nothing. */
export async function searchUnits(reading: Reading, search: UnitSearch): Promise<UnitFound[]> {
  const index = await reading.memory.remember(
    "units/search-index",
    async () => buildSearchIndex(await unitCatalogue(reading)),
    ONE_DAY,
  );
  return rankUnits(index, search);
}

/** The search itself, on an index. */
export function rankUnits(index: SearchIndex, { q, provinceCode, limit = 10 }: UnitSearch): UnitFound[] {
  const asked = askedFor(q);
  const ranked = candidates(index, asked)
    .map((number) => ({ number, entry: index.entries[number] as SearchEntry }))
    .filter(({ entry }) => provinceCode === undefined || entry.unit.provinceCode === provinceCode)
    .map(({ number, entry }) => ({ entry, score: scoreOf(entry, asked) + 60 * explained(index, number, asked.words) }))
    .toSorted((a, b) => b.score - a.score || (a.entry.unit.code < b.entry.unit.code ? -1 : 1));
  const best = new Map<string, SearchEntry>();
  for (const { entry } of ranked) if (!best.has(entry.unit.code)) best.set(entry.unit.code, entry);
  return [...best.values()].slice(0, limit).map(({ unit, origin }) => (origin ? { unit, because: origin } : { unit }));
}

type Asked = {
  readonly words: readonly string[];
  readonly type?: string;
  readonly rest: readonly string[];
  readonly phrase: string;
  /** Lower case with accents; empty when none were typed. */
  readonly accented: string;
};

function askedFor(q: string): Asked {
  const words = queryWords(q).slice(0, MOST_WORDS);
  const { type, rest } = splitTypeWord(words);
  const typed = q.normalize("NFC").toLowerCase();
  const accented = /[^\x20-\x7f]/.test(typed) ? typed : "";
  return { words, ...(type === undefined ? {} : { type }), rest, phrase: rest.join(" "), accented };
}

/** From here on the whole name stands in the question. */
const NAMED = 25;

// A wrong type word (xã for phường) is forgiven; failing all words, anything may stand around a whole name.
function candidates(index: SearchIndex, asked: Asked): number[] {
  const { words, rest } = asked;
  const [code] = words;
  if (words.length === 1 && code !== undefined && /^\d{2}(\d{3})?$/.test(code)) return entriesOfCode(index, code);
  const steps = [() => entriesWithAll(index, rest), () => entriesNamedIn(index, words)];
  let first: number[] = [];
  for (const step of steps) {
    const found = step();
    if (found.some((number) => nameScore(index.entries[number]?.name ?? "", asked) >= NAMED)) return found;
    if (first.length === 0) first = found;
  }
  return first;
}

const entriesOfCode = (index: SearchIndex, code: string): number[] =>
  index.entries.flatMap(({ unit, origin }, number) => ((origin ? origin.oldCode : unit.code) === code ? [number] : []));

function scoreOf(entry: SearchEntry, asked: Asked): number {
  return (
    nameScore(entry.name, asked) +
    (asked.type !== undefined && asked.type === entry.type ? 5 : 0) +
    (` ${asked.phrase} `.includes(` ${entry.province} `) ? 6 : 0) +
    (asked.accented.includes(entry.accented) && asked.accented !== "" ? 8 : 0) +
    standing(entry)
  );
}

/** How much of the question is the name; what is left over named the district or province around it. */
function nameScore(name: string, { phrase, rest }: Asked): number {
  if (name === phrase) return 50;
  // Tân Phú Đông before Tân Phú when both begin the question.
  if (`${phrase} `.startsWith(`${name} `)) return 40 + name.split(" ").length;
  if (name.startsWith(phrase)) return 30;
  if (` ${phrase} `.includes(` ${name} `)) return 25;
  const inName = new Set(name.split(" "));
  const shared = rest.filter((word) => inName.has(word)).length;
  return rest.length === 0 ? 0 : (15 * shared) / rest.length;
}

/** Today's names before former ones, former ones that hold people before bare land. */
function standing({ unit, origin }: SearchEntry): number {
  if (!origin) return unit.level === "province" ? 5 : 4;
  if (origin.kind === "land-only") return -3;
  return origin.kind === "part" ? 0 : 1;
}
