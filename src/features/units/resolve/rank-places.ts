import { codeOfKey, listOfKey } from "../registry/registered-unit.ts";
import { findMentions, type Mention } from "./find-mentions.ts";
import type { Gazetteer, PlaceEntry } from "./gazetteer.ts";
import { nearMentions } from "./near-names.ts";
import { typeWordBefore } from "./type-words.ts";
import { weighEntry, type Reading, type Surrounding } from "./weigh-entry.ts";
import type { Word, WordLevel } from "./words.ts";

/** Everything an address may mean, best first. */
export type Ranked = {
  readonly readings: readonly Reading[];
  readonly districts: readonly Surrounding[];
  readonly provinces: readonly Surrounding[];
  /** A commune or district was announced by its type word and its name is unknown. */
  readonly unread: boolean;
};

export function rankPlaces(gazetteer: Gazetteer, words: readonly Word[]): Ranked {
  const exact = findMentions(gazetteer, words);
  const context = {
    provinces: surroundings(exact, "province", words.length),
    districts: surroundings(exact, "district", words.length),
  };
  const vain = announcedInVain(words, exact);
  const first = readingsOf(words, exact, context);
  const unread = vain.commune || vain.district;
  if (isEnough(words, first[0], context) && !vain.commune) return { readings: first, ...context, unread };
  // Looking for like names costs a hundred times more, so only what cannot be read otherwise is looked for.
  const within = context.provinces.findLast(({ firm }) => firm);
  const province = within && todayOfProvince(gazetteer, within);
  const likened = readingsOf(words, nearMentions(gazetteer, { words, known: exact, province }), context);
  const known = new Set(first.map(({ entry }) => entry));
  const others = likened.filter(({ entry }) => !known.has(entry)).map((each) => notAbove(first, each));
  return { readings: [...first, ...others].sort(byScore), ...context, unread };
}

function isEnough(words: readonly Word[], best: Reading | undefined, { districts }: Context): boolean {
  if (!best || best.doubtful) return false;
  const { mention } = best;
  // Tri Hpuong, Tràng Định, Lạng Sơn: the commune of the district's name is not what was meant.
  const follows = (words[mention.from]?.piece ?? 0) > (words[0]?.piece ?? 0);
  return !(mention.type === undefined && follows && districts.some((other) => covers(other.mention, mention)));
}

/** A name spelt right in the right province does not lose to a like one, whatever else speaks against it. */
function notAbove(exact: readonly Reading[], near: Reading): Reading {
  const spelt = exact.find(({ mention, score }) => mention.nameFrom === near.mention.nameFrom && score >= CREDIBLE);
  return spelt && spelt.score < near.score ? { ...near, score: spelt.score - 1 } : near;
}

/** Today's code of a province that was named by any of its names. */
function todayOfProvince({ registry }: Gazetteer, { today, former }: Surrounding): string | undefined {
  const [code] = today;
  const [was] = former;
  const became = was === undefined ? undefined : registry.became.get(`2004/${was}`)?.[0];
  return code ?? (became && codeOfKey(became.to));
}

/** Type words of communes and districts with no known name behind them. */
function announcedInVain(
  words: readonly Word[],
  mentions: readonly Mention[],
): { commune: boolean; district: boolean } {
  const vain = { commune: false, district: false };
  for (let at = 1; at < words.length; at += 1) {
    const [level] = typeWordBefore(words, at)?.type.levels ?? [];
    if (level === "commune" || level === "district") vain[level] ||= !isRead(words, mentions, { at, level });
  }
  for (const level of ["commune", "district"] as const)
    vain[level] ||= words.some((word) => word.only === level) && !mentions.some((mention) => mention.level === level);
  return vain;
}

/** The name behind the type word is known, or the type word is part of one: Phường Đúc, Đặng Xá. */
function isRead(
  words: readonly Word[],
  mentions: readonly Mention[],
  { at, level }: { at: number; level: WordLevel },
): boolean {
  // `x` and `h` alone are as often an initial.
  const initial = level === "district" && words[at - 1]?.plain === "h";
  return mentions.some(
    (mention) =>
      (mention.nameFrom === at && (mention.level === level || initial || level === "district")) ||
      (mention.nameFrom < at && mention.nameTo >= at && mention.nameFrom !== at),
  );
}

function surroundings(mentions: readonly Mention[], level: "district" | "province", end: number): Surrounding[] {
  return (
    mentions
      .filter((mention) => mention.level === level && !mention.street)
      // Điện Biên Phủ is a city; Điện Biên, the province, is not named with it.
      .filter((mention) => !mentions.some((other) => other.level === "district" && exceeds(other, mention)))
      .map((mention) => {
        const codes = (list: string) =>
          new Set(mention.hits.flatMap(({ hit: { key } }) => (listOfKey(key) === list ? [codeOfKey(key)] : [])));
        const closes = level === "province" && mention.to === end;
        return { mention, former: codes("2004"), today: codes("2025"), firm: isFirm(mention) || closes };
      })
  );
}

// `thành phố X` may be a district or a province; the field it was typed into or the commas around it settle what it is.
const isFirm = ({ type, whole, from, level, hits }: Mention): boolean =>
  (type !== undefined && hits.length > 0) || (whole && (level === "province" || from > 0));

type Context = Pick<Ranked, "districts" | "provinces">;

function readingsOf(words: readonly Word[], mentions: readonly Mention[], context: Context): Reading[] {
  const all = mentions.filter(({ level }) => level === "commune");
  const communes = all.map((mention) => (typeIsName(all, mention) ? withoutType(mention) : mention));
  const typed = communes.filter(({ type }) => type !== undefined);
  const best = new Map<PlaceEntry, Reading>();
  for (const mention of communes) {
    const apart = (other: Surrounding) => other.mention.from >= mention.to || other.mention.to <= mention.from;
    const around = {
      mention,
      districts: context.districts.filter(apart),
      provinces: context.provinces.filter(apart),
      typedElsewhere:
        mention.type === undefined && typed.some((other) => other.from >= mention.to || other.to <= mention.from),
      loose: isLoose(words, mention, context),
      partOfLonger: communes.some((other) => exceeds(other, mention)) && !beginsAt(context, mention.nameTo),
    };
    for (const heard of mention.hits) keepBest(best, weighEntry(around, heard));
  }
  // Huyện Lý Sơn, Quảng Ngãi: the province is not the commune of its name in a district that was not written.
  const isProvince = ({ doubtful, mention }: Reading) =>
    doubtful && !mention.near && context.provinces.some((other) => other.firm && covers(other.mention, mention));
  return [...best.values()].filter((each) => !isProvince(each)).sort(byScore);
}

/** Liêu Xá Yên Mỹ without accents: `xa` ends a name here. */
const typeIsName = (all: readonly Mention[], { from, nameFrom }: Mention): boolean =>
  from < nameFrom && all.some((other) => other.nameFrom < from && other.nameTo === nameFrom);

const withoutType = (mention: Mention): Mention => ({
  ...mention,
  type: undefined,
  from: mention.nameFrom,
  head: false,
  whole: false,
});

const covers = (longer: Mention, shorter: Mention): boolean =>
  longer.nameFrom <= shorter.nameFrom && longer.nameTo >= shorter.nameTo;

const exceeds = (longer: Mention, shorter: Mention): boolean =>
  covers(longer, shorter) && longer.nameTo - longer.nameFrom > shorter.nameTo - shorter.nameFrom;

/** What people add behind a name: Máy Chai cũ, Hải Phòng, Việt Nam. */
const additions = new Set(["cu", "moi", "nay", "truoc", "viet", "vn"]);

function isLoose(words: readonly Word[], mention: Mention, { districts, provinces }: Context): boolean {
  const next = words[mention.to];
  const goesOn =
    next !== undefined &&
    next.piece === words[mention.to - 1]?.piece &&
    !additions.has(next.plain) &&
    ![...districts, ...provinces].some(({ mention: other }) => other.from <= mention.to && mention.to < other.to);
  const before = words[mention.from - 1];
  const alone = mention.type !== undefined || before?.piece !== words[mention.from]?.piece;
  return goesOn || (!alone && ![...districts, ...provinces].some(({ mention: other }) => other.to === mention.from));
}

/** A district or province is named right behind, so the shorter name may be the one that was meant. */
const beginsAt = ({ districts, provinces }: Context, at: number): boolean =>
  [...districts, ...provinces].some(({ mention }) => mention.from === at);

function keepBest(best: Map<PlaceEntry, Reading>, reading: Reading): void {
  const kept = best.get(reading.entry);
  if (!kept || kept.score < reading.score) best.set(reading.entry, reading);
}

/** A name with its type word or a province, and at most the district against it. */
const CREDIBLE = 40;

const byScore = (a: Reading, b: Reading): number =>
  b.score - a.score || (a.entry.unit.code < b.entry.unit.code ? -1 : 1);
