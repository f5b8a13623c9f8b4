import type { Reading } from "#platform/context";
import type { EventGuide } from "./event-guide.ts";
import { readGuides, type KeptGuide } from "./event-guide-store.ts";
import { shippedGuides } from "./shipped-guides.ts";

const ONE_HOUR = 3_600_000;

/** What a province says itself about events of life, by slug. */
export const listKeptGuides = (
  { db, memory }: Reading,
  provinceCode: string,
): Promise<ReadonlyMap<string, KeptGuide>> =>
  memory.remember(
    `procedures/life-events/${provinceCode}`,
    async () => new Map((await readGuides(db, provinceCode)).map((kept) => [kept.slug, kept])),
  );

export const forgetGuides = ({ memory }: Pick<Reading, "memory">, provinceCode: string): void =>
  memory.forget(`procedures/life-events/${provinceCode}`);

const readShipped = ({ memory }: Reading): Promise<ReadonlyMap<string, EventGuide>> =>
  memory.remember("procedures/shipped-guides", async () => shippedGuides(), ONE_HOUR);

type Which = { readonly provinceCode: string; readonly slug: string };

/** What to do after an event: as the province says, else as shipped; undefined where nobody has said it. */
export async function findEventGuide(reading: Reading, { provinceCode, slug }: Which): Promise<EventGuide | undefined> {
  const kept = (await listKeptGuides(reading, provinceCode)).get(slug);
  return kept?.guide ?? (await readShipped(reading)).get(slug);
}
