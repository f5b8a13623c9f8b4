import { tokens } from "#core/text/fold";
import type { LifeEvent } from "../shipped-catalogue.ts";

/** Events of life that somebody speaks of, or begins to: one of their names or everyday words is said, or begun. */
export function eventsAbout(q: string, events: readonly LifeEvent[]): readonly LifeEvent[] {
  const words = tokens(q);
  if (words.join("").length < 2) return [];
  return events.filter(({ name, keywords }) =>
    [name.vi, name.en, ...keywords].some((phrase) => {
      const said = tokens(phrase);
      return (
        isBegun(words, said) || (said.join(" ").length > 4 && ` ${words.join(" ")} `.includes(` ${said.join(" ")} `))
      );
    }),
  );
}

/** Whether the words begin the phrase, the last of them perhaps half typed. */
const isBegun = (words: readonly string[], phrase: readonly string[]): boolean =>
  phrase.join(" ").startsWith(words.join(" "));
