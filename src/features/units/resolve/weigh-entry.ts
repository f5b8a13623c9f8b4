import type { HeardHit, Mention } from "./find-mentions.ts";
import type { PlaceEntry } from "./gazetteer.ts";

/** What an address says around the name of a commune, read once for each mention of one. */
export type Around = {
  readonly mention: Mention;
  readonly districts: readonly Surrounding[];
  readonly provinces: readonly Surrounding[];
  /** Another mention of a commune has its type word before it. */
  readonly typedElsewhere: boolean;
  /** A longer name of a commune covers this one: Tân Phú in Tân Phú Đông. */
  readonly partOfLonger: boolean;
  /** Words beside it, in the same piece, belong to nothing that is known. */
  readonly loose: boolean;
};

/** A district or province named beside it. */
export type Surrounding = {
  readonly mention: Mention;
  /** Codes of list 2004. */
  readonly former: ReadonlySet<string>;
  /** Codes of list 2025; provinces only. */
  readonly today: ReadonlySet<string>;
  /** It cannot well mean anything else, so a place outside it is contradicted. */
  readonly firm: boolean;
};

/** One way to read the address: this place, for this stretch of words. */
export type Reading = {
  readonly entry: PlaceEntry;
  readonly mention: Mention;
  readonly score: number;
  /** Something that was written speaks against it, or it was found by likeness only. */
  readonly doubtful: boolean;
  /** Accents were typed on some words of the name only: Mi Thuỷ is not surely Mỹ Thủy. */
  readonly halfSpelt: boolean;
  /** The mentions of district and province that speak for it. */
  readonly borneOutBy: readonly Mention[];
};

// Points were set on the noisy addresses of bench/resolve.ts; what matters is their order: province, type word, district.
const TYPED = { exact: 40, other: 28 };
const UNTYPED = { whole: 30, head: 26, anywhere: 20 };
const STREET = -25;
const TYPED_ELSEWHERE = -40;
const PART_OF_LONGER = -15;
const ONE_SHORT_WORD = -8;
const EACH_FURTHER_WORD = 3;
const ACCENTS = { right: 6, half: -6, none: 0, other: 0 };
const BACKWARDS = -10;
const NEAR = -10;
const PROVINCE = { own: 30, ownOtherList: 28, formerOfToday: 22, other: -60 };
const DISTRICT = { own: 25, ownUntyped: 20, ofOrigins: 8, other: -25 };

export function weighEntry(around: Around, { hit, accents }: HeardHit): Reading {
  const { mention } = around;
  const entry = hit.entry as PlaceEntry;
  const province = weighProvince(around, entry);
  const district = weighDistrict(around, entry, province.by);
  const score =
    weighName(around, accents, entry) + province.score + district.score + (entry.unit.list === "2025" ? 1 : 0);
  return {
    entry,
    mention,
    score,
    doubtful: mention.near || around.partOfLonger || around.loose || province.score < 0 || district.score < 0,
    halfSpelt: accents === "half",
    borneOutBy: [province.by, district.by].flatMap((by) => by ?? []),
  };
}

function weighName(
  { mention, typedElsewhere, partOfLonger }: Around,
  accents: HeardHit["accents"],
  { unit }: PlaceEntry,
): number {
  const { type, whole, head, street, near, nameFrom, nameTo } = mention;
  const length = nameTo - nameFrom;
  const further =
    EACH_FURTHER_WORD * (length - 1) + (near ? NEAR : 0) + (partOfLonger ? PART_OF_LONGER : 0) + ACCENTS[accents];
  if (type) return (type.types.includes(unit.type) ? TYPED.exact : TYPED.other) + further;
  const stands = whole ? UNTYPED.whole : head ? UNTYPED.head : UNTYPED.anywhere;
  const short = length === 1 && !whole ? ONE_SHORT_WORD : 0;
  return stands + short + further + (street ? STREET : 0) + (typedElsewhere ? TYPED_ELSEWHERE : 0);
}

type Weighed = { readonly score: number; readonly by?: Mention };

function weighProvince({ mention: { to: end }, provinces, districts }: Around, entry: PlaceEntry): Weighed {
  let best: Weighed = { score: 0 };
  for (const { mention, former, today, firm } of provinces) {
    const score = provinceScore(entry, former, today) + (mention.to <= end ? BACKWARDS : 0);
    if (score > 0 && score >= best.score) best = { score, by: mention };
    // Quảng Ninh is a province and a district of another one.
    const isDistrict = () => districts.some((other) => other.mention.from === mention.from && isOwn(entry, other));
    if (score <= 0 && firm && best.score <= 0 && !isDistrict()) best = { score: PROVINCE.other };
  }
  return best;
}

const isOwn = ({ districts }: PlaceEntry, { former }: Surrounding): boolean =>
  districts.some((code) => former.has(code));

function provinceScore(entry: PlaceEntry, former: ReadonlySet<string>, today: ReadonlySet<string>): number {
  const isFormer = entry.formerProvinces.some((code) => former.has(code));
  const isToday = today.has(entry.province);
  if (entry.unit.list === "2004") return isFormer ? PROVINCE.own : isToday ? PROVINCE.ownOtherList : 0;
  return isToday ? PROVINCE.own : isFormer ? PROVINCE.formerOfToday : 0;
}

function weighDistrict(
  { mention: { to: end }, districts }: Around,
  entry: PlaceEntry,
  province: Mention | undefined,
): Weighed {
  let contradicted = false;
  for (const surrounding of districts) {
    const { mention, firm } = surrounding;
    const backwards = mention.to <= end ? BACKWARDS : 0;
    // Xã X, Hải Dương: the province is meant, and the city of that name is only possible.
    if (isSame(mention, province) && !(mention.type && !mention.type.levels.includes("province"))) continue;
    if (isOwn(entry, surrounding)) return { score: backwards + ownDistrict(entry, mention), by: mention };
    if (firm && (backwards === 0 || mention.type)) contradicted = true;
  }
  return { score: contradicted ? DISTRICT.other : 0 };
}

const isSame = (mention: Mention, other: Mention | undefined): boolean =>
  mention.nameFrom === other?.nameFrom && mention.nameTo === other.nameTo;

const ownDistrict = ({ unit }: PlaceEntry, { type }: Mention): number =>
  unit.list === "2025" ? DISTRICT.ofOrigins : type ? DISTRICT.own : DISTRICT.ownUntyped;
