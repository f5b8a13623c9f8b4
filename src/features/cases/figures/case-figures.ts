import { shareOf, type Share } from "#core/figures/share";
import type { Reading } from "#platform/context";
import { countRounds, countTopics, type FiguresOf, type TopicCount } from "./figures-store.ts";

/** How cases went in a period, for an office, a unit or a province; the same for any past period, whenever it is asked. */
export type CaseFigures = {
  readonly opened: number;
  /** Of what fell due in the period, what was answered by then. */
  readonly onTime: Share;
  /** Satisfied or very satisfied, of what was rated in the period. */
  readonly satisfied: Share;
};

export async function caseFigures({ db }: Pick<Reading, "db">, of: FiguresOf): Promise<CaseFigures> {
  const { opened, due, onTime, rated, satisfied } = await countRounds(db, of);
  return { opened, onTime: shareOf(onTime, due), satisfied: shareOf(satisfied, rated) };
}

const mostTopics = 20;

/** What people report now, rising topics first. Confidential kinds are left out: a small commune has few of them. */
export const risingTopics = ({ db }: Pick<Reading, "db">, of: FiguresOf): Promise<readonly TopicCount[]> =>
  countTopics(db, of, mostTopics);
