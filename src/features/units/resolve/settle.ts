import type { Ranked } from "./rank-places.ts";
import type { Reading } from "./weigh-entry.ts";

/**
 * `certain`: everything written agrees and nothing else comes near. `likely`: one place, yet something written speaks
 * against it or something else comes near. `possible`: one of several.
 */
export type Certainty = "certain" | "likely" | "possible";

/** What the address means, as far as the address says it. */
export type Settled = {
  /** Readings between which the address does not decide; they may lead to the same unit. */
  readonly open: readonly Reading[];
  /** The rest, best first. */
  readonly others: readonly Reading[];
  /** Codes of today's units, each once, in the order of the open readings. */
  readonly answers: readonly string[];
  readonly certainty: Certainty;
};

/** Readings closer to the best than this are not told apart by what was written. */
const UNDECIDED = 11;
/** What is left of a right name in the right province with a wrong district. */
const CREDIBLE = 25;
/** Nothing else may come closer than this to an answer that is called certain. */
const CLEAR = 16;

const overlaps = (a: Pick<Reading["mention"], "from" | "to">, b: Pick<Reading["mention"], "from" | "to">): boolean =>
  a.from < b.to && b.from < a.to;

const bearsType = ({ mention: { type }, entry }: Reading): boolean =>
  type === undefined || type.types.includes(entry.unit.type);

export function settle({ readings, districts, provinces, unread }: Ranked): Settled {
  const [best] = readings;
  if (!best) return { open: [], others: [], answers: [], certainty: "possible" };
  // A name that serves the best reading as its district or province is not a ward of its own.
  const rivals = readings.filter((each) => !best.borneOutBy.some((mention) => overlaps(mention, each.mention)));
  // Bình Phú, Lấp Vò, Đồng Tháp: a commune named before the best one, in what may be its district, is not passed over.
  const mayBeItsDistrict =
    best.mention.type === undefined && districts.some(({ mention }) => overlaps(mention, best.mention));
  const passedOver = ({ mention, score }: Reading) =>
    mayBeItsDistrict && !mention.street && mention.to <= best.mention.from && score >= CREDIBLE;
  const open = rivals.filter(
    (each) => passedOver(each) || (each.score > best.score - UNDECIDED && (best.doubtful || !each.doubtful)),
  );
  const answers = [...new Set(open.flatMap(({ entry }) => entry.answers))];
  const others = readings.filter((each) => !open.includes(each));
  if (answers.length !== 1) return { open, others, answers, certainty: "possible" };
  const contested = rivals.some(
    ({ score, entry }) => score > best.score - CLEAR && entry.answers.some((code) => code !== answers[0]),
  );
  // `Ngô Quyền` alone may be the district of that name as well, `Hải Dương` the province.
  const mayBeLarger =
    best.mention.type === undefined &&
    [...districts, ...provinces].some(
      ({ mention }) => mention.from <= best.mention.from && mention.to >= best.mention.to,
    );
  // Xã An Hòa where Phường An Hòa was written, and there is such a ward.
  const otherType =
    !bearsType(best) &&
    readings.some((each) => bearsType(each) && each.mention.from === best.mention.from && each.score > 0);
  const unsure =
    best.doubtful ||
    best.halfSpelt ||
    best.mention.street ||
    unread ||
    contested ||
    otherType ||
    mayBeLarger ||
    open.every(mixesLists);
  return { open, others, answers, certainty: unsure ? "likely" : "certain" };
}

/** A unit of today beside a district of before: perhaps a former ward of the same name was meant. */
const mixesLists = ({ entry, borneOutBy }: Reading): boolean =>
  entry.unit.list === "2025" && borneOutBy.some(({ level }) => level === "district");
