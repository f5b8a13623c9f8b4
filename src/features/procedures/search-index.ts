import { tokens } from "#core/text/fold";
import type { Procedure } from "./procedure.ts";
import type { LifeEvent } from "./shipped-catalogue.ts";

/** A way people say what they need, in folded words; `accented` keeps the words as written, for those who type accents. */
export type Phrase = {
  readonly words: readonly string[];
  readonly accented: readonly string[];
  readonly weight: number;
};

export type SearchDocument = { readonly procedure: Procedure; readonly phrases: readonly Phrase[] };

export type SearchIndex = {
  readonly documents: readonly SearchDocument[];
  /** How much a word tells: high for rare words, about 0 for words of nearly every procedure. */
  readonly tells: ReadonlyMap<string, number>;
  /** All words known, sorted, for completing and mending what was typed. */
  readonly vocabulary: readonly string[];
};

const WEIGHT = { name: 1, keyword: 1.1, lifeEvent: 0.35, summary: 0.3 };

export function buildSearchIndex(procedures: readonly Procedure[], lifeEvents: readonly LifeEvent[]): SearchIndex {
  const events = new Map(lifeEvents.map((event) => [event.slug, event]));
  const documents = procedures.map((procedure) => ({ procedure, phrases: phrasesOf(procedure, events) }));
  const counts = new Map<string, number>();
  for (const { phrases } of documents)
    for (const each of new Set(phrases.flatMap(({ words }) => words))) counts.set(each, (counts.get(each) ?? 0) + 1);
  const tells = new Map([...counts].map(([each, count]) => [each, Math.log(1 + documents.length / count)]));
  return { documents, tells, vocabulary: [...counts.keys()].sort() };
}

function phrasesOf(procedure: Procedure, events: ReadonlyMap<string, LifeEvent>): readonly Phrase[] {
  const { name, shortName, summary, keywords, lifeEvents } = procedure;
  const [first] = lifeEvents;
  const event = first === undefined ? undefined : events.get(first);
  return [
    ...[name.vi, name.en, shortName?.vi, shortName?.en].map((text) => phrase(text, WEIGHT.name)),
    ...keywords.map((text) => phrase(text, WEIGHT.keyword)),
    ...[event?.name.vi, event?.name.en, ...(event?.keywords ?? [])].map((text) => phrase(text, WEIGHT.lifeEvent)),
    ...[summary?.vi, summary?.en].map((text) => phrase(text, WEIGHT.summary)),
  ].filter(({ words }) => words.length > 0);
}

const phrase = (text: string | undefined, weight: number): Phrase => ({
  words: tokens(text ?? ""),
  accented: writtenWords(text ?? ""),
  weight,
});

/** The words of a text with their accents, composed and in lower case. */
export const writtenWords = (text: string): readonly string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
