import { provinceOfOrganisation } from "#features/units";
import type { Reading } from "#platform/context";
import { countRatings, type RatingCount } from "./rating-store.ts";

export type Satisfaction = RatingCount & {
  /** Satisfied and very satisfied among all who rated, 0–1; absent while nobody has. */
  readonly share?: number;
};

/** How satisfied the people were whose dossiers a centre received, by the day they first rated. */
export async function satisfactionOf(
  reading: Reading,
  centre: string,
  span: { readonly from: Date; readonly to: Date },
): Promise<Satisfaction> {
  const provinceCode = (await provinceOfOrganisation(reading, centre)) ?? "";
  const count = await countRatings(reading.db, { provinceCode, centre, ...span });
  return count.ratings === 0 ? count : { ...count, share: (count.satisfied + count.verySatisfied) / count.ratings };
}
