import type { Reading } from "#platform/context";
import { readCatalogue } from "./catalogue.ts";
import { understand } from "./finding/understand.ts";
import type { Procedure } from "./procedure.ts";
import { readQuestion, type Question } from "./read-question.ts";
import type { Phrase, SearchIndex } from "./search-index.ts";

export type SearchOptions = { readonly limit?: number };

/**
 * Procedures that a question in ordinary words is about, best first: accents, word order and small slips of typing do
 * not matter. A code finds its procedure alone. `limit` is 20 unless told.
 */
export async function searchProcedures(
  reading: Reading,
  q: string,
  options: SearchOptions = {},
): Promise<readonly Procedure[]> {
  const { index, newest } = await readCatalogue(reading);
  const limit = options.limit ?? 20;
  const { ranked } = await understand(reading, q);
  const meant = ranked
    .filter(({ score }) => score > LIKELY)
    .flatMap(({ code }) => newest.find((each) => each.code === code) ?? []);
  // What was understood, then what shares its words: a half-typed word is completed there.
  return [...new Set([...meant, ...searchIndex(index, q, limit)])].slice(0, limit);
}

/** From this score on a procedure is what the question is about. */
const LIKELY = 0.3;

/** Few words fit many procedures alike; then the one that most people come for is meant. */
const MORE_OFTEN_MEANT = 1.15;

/** Below this share of the best answer's score a procedure is noise, not an answer. */
const NOISE = 0.35;

export function searchIndex(index: SearchIndex, q: string, limit: number): readonly Procedure[] {
  const code = /\d\.\d{6}/u.exec(q)?.[0];
  const named = index.documents.filter(({ procedure }) => procedure.code === code);
  if (named.length > 0) return named.map(({ procedure }) => procedure);

  const question = readQuestion(index, q);
  const scored = index.documents
    .map(({ procedure, phrases }) => ({
      procedure,
      score: scoreDocument(index, question, phrases) * (procedure.featured ? MORE_OFTEN_MEANT : 1),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const floor = (scored[0]?.score ?? 0) * NOISE;
  return scored
    .filter(({ score }) => score >= floor)
    .slice(0, limit)
    .map(({ procedure }) => procedure);
}

/** Each word of the question counts once, where it counts most; on top, the phrase that fits the question best. */
function scoreDocument(index: SearchIndex, question: Question, phrases: readonly Phrase[]): number {
  const best = new Map<number, number>();
  let fitting = 0;
  for (const phrase of phrases) {
    const fit = fitPhrase(index, question, phrase);
    for (const [position, worth] of fit.words) best.set(position, Math.max(best.get(position) ?? 0, worth));
    fitting = Math.max(fitting, fit.whole);
  }
  return [...best.values()].reduce((sum, worth) => sum + worth, 0) + fitting;
}

type Fit = { readonly words: ReadonlyMap<number, number>; readonly whole: number };

/** From this share of its telling words on, a phrase is taken as said. */
const SAID = 0.6;

function fitPhrase(index: SearchIndex, question: Question, phrase: Phrase): Fit {
  const words = new Map<number, number>();
  let matched = 0;
  let total = 0;
  let adjacent = 0;
  let previous = -2;
  for (const [i, word] of phrase.words.entries()) {
    const tells = index.tells.get(word) ?? 0;
    total += tells;
    const said = question.where.get(word);
    if (!said) {
      previous = -2;
      continue;
    }
    const certainty = said.certainty * accentFit(said.written, phrase.accented[i]);
    matched += tells * certainty;
    words.set(said.position, Math.max(words.get(said.position) ?? 0, tells * certainty * phrase.weight));
    // Single syllables are ambiguous in Vietnamese; two that stand together are a word.
    if (said.position === previous + 1) adjacent += tells * certainty;
    previous = said.position;
  }
  const share = total === 0 ? 0 : matched / total;
  const whole = phrase.weight * ((share >= SAID ? share * share * matched : 0) + 0.5 * adjacent);
  return { words, whole };
}

/** Somebody who types accents means them; somebody who does not means any. */
function accentFit(written: string, meant: string | undefined): number {
  if (meant === undefined || written === written.normalize("NFD").replace(/\p{Mn}|đ/gu, "")) return 1;
  return written === meant ? 1.15 : 0.55;
}
