import type { Reading } from "#platform/context";
import { listProcedures } from "../catalogue.ts";
import { readImported } from "../imported/imported-catalogue.ts";
import { findableImported, findableOf } from "./findable.ts";
import { buildFinder, find, type Findable, type Finder, type Finding } from "./finder.ts";

const KEPT_FOR_MS = 10 * 60_000;

/** Everything that can be found, with the texts it is found by: reviewed procedures first. */
export const listFindables = async (reading: Reading): Promise<readonly Findable[]> => {
  const own = (await listProcedures(reading)).map(findableOf);
  const codes = new Set(own.map(({ code }) => code));
  const imported = [...(await readImported(reading)).values()].filter(({ code }) => !codes.has(code));
  return [...own, ...imported.map(findableImported)];
};

/** The finder over everything that can be found, built once in ten minutes: a second or two. */
export const readFinder = (reading: Reading): Promise<Finder> =>
  reading.memory.remember("procedures/finder", async () => buildFinder(await listFindables(reading)), KEPT_FOR_MS);

/** What a question in ordinary words is about: procedures, best first, and how likely it is none of them. */
export async function understand(reading: Reading, text: string): Promise<Finding> {
  return find(await readFinder(reading), text);
}
