import { readSayings, saidIn, type Finding, type Sayings } from "#features/procedures";
import { readShippedText } from "#platform/shipped-data";
import { facets, type Facet } from "../answer/answer.ts";

export const readFacets = (): Sayings => readSayings(readShippedText("assistant/facets.txt"));

/** In which order facets are looked for: the more particular first. */
const order: readonly Facet[] = [
  "complaint",
  "hotline",
  "track",
  "form",
  "fee",
  "online",
  "time",
  "documents",
  "where",
  "who",
];

/** What somebody wants to know; `what` where nothing says it. */
export function readFacet(words: Finding["words"], sayings: Sayings): Facet {
  const said = saidIn(words, sayings);
  return order.find((facet) => said.has(facet)) ?? (facets[0] as Facet);
}
