import { localDateOf, instantOn } from "#core/time/local-time";
import { addDays } from "#core/time/local-date";
import type { Db } from "#platform/database/database";
import { makeId } from "#platform/secrets/tokens";
import { findClash } from "./find-clash.ts";
import { drawPattern, type Pattern, type PlannedShift } from "./model/pattern.ts";
import { spanOf, type Shift } from "./model/shift.ts";
import { overlap, type Span } from "./model/span.ts";
import { insertShifts, readShifts, readShiftsOf } from "./shift-store.ts";

export type Drawn = {
  readonly drawn: number;
  /** Left as they are: somebody is on the line at that time already. */
  readonly kept: number;
  /** Not drawn: the person is on duty elsewhere. These are holes now. */
  readonly clashes: readonly PlannedShift[];
};

/**
 * Enters a pattern's shifts from one day to another, beside what is there: a shift that overlaps one of the same line and
 * rank is left out, one that would book a person twice is told. The caller holds the roster's lock.
 */
export async function drawInto(
  tx: Db,
  pattern: Pattern,
  days: { readonly from: string; readonly to: string; readonly at: Date; readonly by: string },
): Promise<Drawn> {
  const planned = drawPattern(pattern, days).filter(({ endsAt }) => endsAt > days.at);
  const reach = spanOfDays(days.from, days.to);
  const there = (await readShifts(tx, pattern, reach)).filter(({ rank }) => rank === pattern.rank);
  const people = await readShiftsOf(tx, { ...pattern, accountIds: pattern.people }, reach);
  const free = planned.filter((each) => !there.some((shift) => overlap(spanOf(shift), spanOf(each))));
  const isClashing = (each: PlannedShift): boolean =>
    findClash(people, { line: pattern, span: spanOf(each), accountId: each.accountId }) !== undefined;
  const added = free.filter((each) => !isClashing(each)).map((each) => shiftOf(pattern, each));
  await insertShifts(tx, added, days);
  return { drawn: added.length, kept: planned.length - free.length, clashes: free.filter(isClashing) };
}

const shiftOf = (pattern: Pattern, planned: PlannedShift): Shift => ({
  provinceCode: pattern.provinceCode,
  organisationId: pattern.organisationId,
  purpose: pattern.purpose,
  id: makeId(),
  rank: pattern.rank,
  patternId: pattern.id,
  ...planned,
});

/** Everything a shift that begins on one of these days can touch: the last may end the day after. */
function spanOfDays(from: string, to: string): Span {
  const first = instantOn(from, "00:00");
  const last = instantOn(addDays(to, 2) ?? to, "00:00");
  if (!first || !last) throw new Error(`No days: ${from} ${to}`);
  return { from: first, to: last };
}

/** Standing patterns are drawn so far ahead: the 30 days in which holes are shown, and a week to spare. */
const DAYS_AHEAD = 37;
export const horizonOf = (at: Date): string => addDays(localDateOf(at), DAYS_AHEAD) ?? localDateOf(at);
