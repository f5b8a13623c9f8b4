import type { Reading } from "#platform/context";
import { keepProcedures, readProcedures } from "./procedure-store.ts";

/**
 * Puts the earliest version of every procedure into force from a day on (`yyyy-mm-dd`): for rehearsals that begin before
 * the shipped catalogue does. The next new release of the catalogue puts the dates right again.
 */
export async function backdateCatalogue({ db, memory }: Reading, from: string): Promise<void> {
  const versions = Map.groupBy(await readProcedures(db), ({ code }) => code);
  const earliest = [...versions.values()].flatMap((list) => list.at(-1) ?? []);
  await keepProcedures(
    db,
    earliest.filter(({ validFrom }) => validFrom > from).map((each) => ({ ...each, validFrom: from })),
  );
  memory.forget("procedures/");
}
