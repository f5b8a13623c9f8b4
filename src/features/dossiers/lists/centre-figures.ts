import { instantOn, localDateOf } from "#core/time/local-time";
import { provinceOfOrganisation } from "#features/units";
import type { Reading } from "#platform/context";
import { countPunctual, countReceived } from "./figures-store.ts";

export type CentreFigures = {
  /** Since midnight. */
  readonly received: number;
  /** Finished in the last 30 days, of those received in the last 60. */
  readonly finished: number;
  readonly onTime: number;
};

const dayMs = 86_400_000;
const tenMinutes = 600_000;

/** What a centre may say of itself in public; counted at most once a minute, punctuality once in ten. */
export async function centreFigures(
  reading: Reading & { readonly at: Date },
  centre: string,
): Promise<CentreFigures | undefined> {
  const provinceCode = await provinceOfOrganisation(reading, centre);
  if (provinceCode === undefined) return undefined;
  const { db, memory, at } = reading;
  const day = localDateOf(at);
  const midnight = instantOn(day, "00:00") ?? at;
  const daysAgo = (days: number): Date => new Date(at.getTime() - days * dayMs);
  const key = `dossiers/figures/${centre}/${day}`;
  const received = await memory.remember(`${key}/received`, () =>
    countReceived(db, { provinceCode, centre, from: midnight }),
  );
  const punctual = await memory.remember(
    `${key}/punctual`,
    () => countPunctual(db, { provinceCode, centre, from: daysAgo(30), received: daysAgo(60) }),
    tenMinutes,
  );
  return { received, ...punctual };
}
