import { localDateOf } from "#core/time/local-time";
import { caseWords, topics } from "#features/cases";
import { findProcedure } from "#features/procedures";
import type { PageRequest } from "#platform/http/page-door";
import { namePlace, ownOffices } from "../figures/place-names.ts";
import { messages } from "../messages.ts";
import type { Grouping } from "./read-topics.ts";

/** A row's key in words; a procedure or unit that is no more keeps its code, so that the gap is seen. */
export async function nameTopic({ acting, locale }: PageRequest, by: Grouping, key: string): Promise<string> {
  const text = messages[locale];
  if (by === "unit") {
    // In an official's own province its code means the offices of the province itself.
    const name = key.length === 2 ? ownOffices : (await namePlace(acting, key, localDateOf(acting.at))).name;
    return name[locale];
  }
  if (by === "cause") {
    const topic = topics.find((each) => each === key);
    return topic ? caseWords[locale].topics[topic] : key;
  }
  if (key === "") return text.topics.noProcedure;
  return (await findProcedure(acting, key))?.name[locale] ?? key;
}
