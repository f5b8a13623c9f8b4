import { centreFigures } from "#features/dossiers";
import type { Reading } from "#platform/context";
import { satisfactionOf } from "./satisfaction-of.ts";

/** What a centre's front page shows of its day; shares are 0–1 and absent while there is nothing to count. */
export type TodayAtCentre = {
  readonly received: number;
  readonly onTimeShare?: number;
  readonly satisfiedShare?: number;
  readonly ratings?: number;
};

const thirtyDaysMs = 30 * 86_400_000;

/** Received today; on time and satisfied in the last 30 days. Counted at most once a minute for each centre. */
export async function todayAt(reading: Reading & { readonly at: Date }, centre: string): Promise<TodayAtCentre> {
  const figures = await centreFigures(reading, centre);
  if (!figures) return { received: 0 };
  const { at, memory } = reading;
  const span = { from: new Date(at.getTime() - thirtyDaysMs), to: at };
  const rated = await memory.remember(`satisfaction/today/${centre}`, () => satisfactionOf(reading, centre, span));
  return {
    received: figures.received,
    ...(figures.finished === 0 ? {} : { onTimeShare: figures.onTime / figures.finished }),
    ...(rated.share === undefined ? {} : { satisfiedShare: rated.share, ratings: rated.ratings }),
  };
}
