import { fill } from "#core/text/fill";
import type { Answer } from "../answer/answer.ts";
import { sayProcedure } from "../answer/say-procedure.ts";
import type { MenuEntry } from "./chat-tables.ts";
import { chatMessages } from "./messages.ts";

type Locale = "vi" | "en";
type Saying = {
  readonly locale: Locale;
  /** For links; absent: none. */
  readonly portal?: string | undefined;
  /** One sentence by a language model, checked against the record. */
  readonly said?: string | null;
};

export type Said = { readonly text: string; readonly menu: readonly MenuEntry[] };

/** An answer as a message: what to do first, short facts, where they stand, and a digit for each thing one can do next. */
export function sayAnswer(answer: Answer, saying: Saying): Said {
  const { locale } = saying;
  const text = chatMessages[locale];
  if (answer.reason?.startsWith("emergency"))
    return { text: `${text.urgent}. ${answer.message?.[locale] ?? ""}`, menu: [] };
  const told = answer.question ? [] : answer.answers.filter(({ role }) => role === "answer");
  const parts = [
    answer.message?.[locale],
    answer.question?.text[locale],
    saying.said ?? undefined,
    ...told.map((each) => sayProcedure(each, { ...saying, facet: answer.facet })),
    told.length > 0 ? sayPlace(answer, locale) : undefined,
  ].filter((part) => part !== undefined && part !== "");
  const choices = (answer.question?.choices ?? []).map(({ label }) => ({ act: "procedure" as const, name: label[locale] })); // prettier-ignore
  return withMenu(parts.join("\n\n"), [...choices.slice(0, 7), { act: "call" }, { act: "person" }], locale);
}

/** What was said and, below it, what each digit stands for. Where nothing else fits, 1 is the call back. */
function withMenu(said: string, menu: readonly MenuEntry[], locale: Locale): Said {
  const text = chatMessages[locale];
  const lines = menu.map((entry, nth) => `${nth + 1}. ${entry.act === "procedure" ? entry.name : text[entry.act]}`);
  return { text: menu.length === 0 ? said : `${said}\n\n${text.choose}\n${lines.join("\n")}`, menu };
}

function sayPlace({ place }: Answer, locale: Locale): string | undefined {
  if (!place) return undefined;
  const text = chatMessages[locale];
  const today = place.centre?.name[locale] ?? place.name[locale];
  const named = place.once ? fill(text.once, { name: today, once: place.once }) : today;
  return [fill(text.place, { name: named }), place.centre?.address, place.centre?.hotline].filter(Boolean).join(", ");
}
