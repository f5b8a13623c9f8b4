import type { Reading } from "#platform/context";
import { find } from "../finding/finder.ts";
import type { Procedure } from "../procedure.ts";
import { completeWords } from "./complete-words.ts";
import type { Listed } from "./listed.ts";
import { readSearcher, type Searcher } from "./searcher.ts";

/** A procedure that was searched for; `score` 0 to 1, about how likely it is the one that was meant. */
export type Found = { readonly listed: Listed; readonly score: number };

/** From this score on a procedure is what the question is about; below, a guess. */
export const LIKELY = 0.3;
/** Below this share of the best one's score, and below this score, a procedure is noise. */
const NOISE_SHARE = 0.1;
const NOISE = 0.02;
const MOST_WEIGHED = 400;
/** Few words fit many procedures alike; then one of those that most people come for is meant. */
const MORE_OFTEN_MEANT = 1.15;
/** What a half-typed word may become counts the less the less people say it. */
const COMPLETED = [0.9, 0.6, 0.4];

/**
 * Everything in the catalogue, this house's own and the nation's, that a question in ordinary words is about, best first:
 * accents, slips, short forms, either language, the last word half typed. A code finds its procedure alone.
 */
export async function searchCatalogue(reading: Reading, q: string): Promise<readonly Found[]> {
  return rankFound(await readSearcher(reading), q);
}

/** No word of either language is as long: something lay on the keyboard, and a letter of it would mean anything. */
const noWord = /[\p{L}\p{M}]{40,}/gu;

export function rankFound(searcher: Searcher, asked: string): readonly Found[] {
  const q = asked.replace(noWord, " ");
  const { finder, listed } = searcher;
  const { ranked, outside } = find(finder, q, MOST_WEIGHED);
  if (outside.some(({ reason, share }) => reason === "nonsense" && share >= 0.5)) return [];
  const scores = new Map(ranked.map(({ code, score }) => [code, score]));
  const sure = (ranked[0]?.score ?? 0) >= LIKELY;
  const completed = sure ? [] : completeWords(searcher, q, COMPLETED.length);
  for (const [at, text] of completed.entries())
    for (const { code, score } of find(finder, text, MOST_WEIGHED).ranked)
      scores.set(code, Math.max(scores.get(code) ?? 0, score * (COMPLETED[at] ?? 0)));
  const found = [...scores]
    .flatMap(([code, score]) => {
      const each = listed.get(code);
      return each ? [{ listed: each, score: each.own?.featured ? Math.min(1, score * MORE_OFTEN_MEANT) : score }] : [];
    })
    .sort((one, other) => other.score - one.score);
  const floor = Math.max(NOISE, (found[0]?.score ?? 0) * NOISE_SHARE);
  return found.filter(({ score }) => score >= floor);
}

/** Those of this house, with which a dossier can begin. `limit` is 20 unless told. */
export async function searchProcedures(
  reading: Reading,
  q: string,
  { limit = 20 }: { readonly limit?: number } = {},
): Promise<readonly Procedure[]> {
  const found = await searchCatalogue(reading, q);
  return found.flatMap(({ listed }) => listed.own ?? []).slice(0, limit);
}
