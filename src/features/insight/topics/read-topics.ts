import type { Official } from "#core/access/actor";
import { riseOf, type Rise } from "#core/figures/rise";
import { topicsOf, type TopicCount } from "#features/cases";
import { hotlineSettingsOf } from "#features/hotline";
import type { Acting } from "#platform/context";

/** What the rows are: which procedure people speak of, which unit, or what is the matter. */
export const groupings = ["cause", "procedure", "unit"] as const;
export type Grouping = (typeof groupings)[number];

export type TopicRow = {
  /** A topic, a procedure's code or a unit's; "" where none was named. */
  readonly key: string;
  readonly rise: Rise;
  /** Counts of five weeks, the oldest first, this one last. */
  readonly weeks: readonly number[];
};

export const weekMs = 7 * 86_400_000;
const weeksBefore = 4;

/** The last seven days up to now, and the whole time that is looked at. */
export const weekOf = (at: Date) => ({ from: new Date(at.getTime() - weekMs), to: at });
export const fiveWeeksOf = (at: Date) => ({ from: new Date(at.getTime() - (weeksBefore + 1) * weekMs), to: at });

const keyOf: Readonly<Record<Grouping, (row: TopicCount) => string>> = {
  cause: ({ topic }) => topic,
  procedure: ({ procedureCode }) => procedureCode ?? "",
  unit: ({ unit }) => unit,
};

/** Counts by week as rows: what rises first, by how surely it rises; then what comes up most. */
export function rankTopics(counts: readonly TopicCount[], by: Grouping, fewest: number): readonly TopicRow[] {
  const rows = [...Map.groupBy(counts, keyOf[by])].map(([key, own]): TopicRow => {
    const inWeek = (weeksAgo: number): number =>
      own.reduce((all, row) => all + (row.weeksAgo === weeksAgo ? row.count : 0), 0);
    const weeks = Array.from({ length: weeksBefore + 1 }, (_, at) => inWeek(weeksBefore - at));
    const count = weeks.at(-1) ?? 0;
    const before = weeks.reduce((all, each) => all + each, 0) - count;
    // What names no procedure is no matter: it stands below, whatever its number.
    return { key, weeks, rise: riseOf({ count, before, periods: weeksBefore }, key === "" ? Infinity : fewest) };
  });
  return rows.toSorted(
    (one, other) =>
      Number(one.key === "") - Number(other.key === "") ||
      Number(other.rise.rises) - Number(one.rise.rises) ||
      (one.rise.rises ? other.rise.atLeast - one.rise.atLeast : 0) ||
      other.rise.count - one.rise.count ||
      other.rise.before - one.rise.before ||
      one.key.localeCompare(other.key),
  );
}

/** What people tell the offices of an official, as far as they may see it. */
export async function readTopics(
  acting: Acting,
  official: Official,
  { by, byCall }: { readonly by: Grouping; readonly byCall: boolean },
): Promise<{ readonly rows: readonly TopicRow[]; readonly fewest: number }> {
  const { fewestToRise: fewest } = await hotlineSettingsOf(acting, official.provinceCode);
  const counts = await topicsOf(acting, official, { ...fiveWeeksOf(acting.at), byCall });
  return { rows: rankTopics(counts, by, fewest), fewest };
}
