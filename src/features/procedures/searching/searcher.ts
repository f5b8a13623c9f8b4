import type { Reading } from "#platform/context";
import { listProcedures } from "../catalogue.ts";
import type { Finder } from "../finding/finder.ts";
import { readFinder } from "../finding/understand.ts";
import { readImported, type Imported } from "../imported/imported-catalogue.ts";
import type { Procedure } from "../procedure.ts";
import { sortTerms, type SortedTerms } from "./complete-words.ts";
import { listedImported, listedOf, type Listed } from "./listed.ts";

/** What the catalogue is searched with: the finder of the assistant, and every procedure as a list shows it. */
export type Searcher = {
  readonly finder: Finder;
  readonly terms: SortedTerms;
  /** Nearer ones first: this house's own, then the commune's, the province's, the nation's. */
  readonly listed: ReadonlyMap<string, Listed>;
};

const KEPT_FOR_MS = 10 * 60_000;

export const readSearcher = (reading: Reading): Promise<Searcher> =>
  reading.memory.remember("procedures/searcher", () => loadSearcher(reading), KEPT_FOR_MS);

async function loadSearcher(reading: Reading): Promise<Searcher> {
  const imported = [...(await readImported(reading)).values()];
  return buildSearcher(await listProcedures(reading), imported, await readFinder(reading));
}

/** A record of this house stands for the imported one of the same code. */
export function buildSearcher(
  procedures: readonly Procedure[],
  imported: readonly Imported[],
  finder: Finder,
): Searcher {
  const own = procedures.map(listedOf);
  const codes = new Set(own.map(({ code }) => code));
  const further = imported
    .filter(({ code }) => !codes.has(code))
    .map(listedImported)
    .sort((one, other) => distance(one) - distance(other));
  return {
    finder,
    terms: sortTerms(finder),
    listed: new Map([...own, ...further].map((each) => [each.code, each])),
  };
}

const distance = ({ deciders }: Listed): number =>
  deciders.includes("commune") ? 0 : deciders.includes("province") ? 1 : 2;
