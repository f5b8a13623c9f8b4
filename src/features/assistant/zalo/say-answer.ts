import { fill } from "#core/text/fill";
import type { Answer, Fact, ProcedureAnswer } from "../answer/answer.ts";
import { portalMessages } from "../portal/messages.ts";
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

/** On a telephone a screen is read, not scrolled through: what was asked for, and what nobody should set out without. */
const usual: readonly Fact["kind"][] = ["papers", "time", "fee", "where"];
const MOST_ITEMS = 4;
const MOST_LETTERS_OF_FACT = 260;

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
    ...told.map((each) => sayProcedure(each, answer, saying)),
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

function sayProcedure({ procedure, facts, citations }: ProcedureAnswer, { facet }: Answer, saying: Saying): string {
  const { locale, portal } = saying;
  const text = chatMessages[locale];
  // The first fact is what was asked for.
  const chosen = facts.filter(({ kind }, nth) => (nth === 0 && facet !== "what") || usual.includes(kind));
  const [citation] = citations;
  return [
    procedure.name[locale].toUpperCase(),
    ...chosen.map((fact) => `• ${portalMessages[locale].kinds[fact.kind]}: ${sayFact(fact, locale)}`),
    ...(procedure.source === "imported" ? [text.unreviewed] : []),
    ...(citation ? [fill(text.source, { code: citation.code, instrument: citation.instrument })] : []),
    ...(portal ? [`${text.readAll}: ${portal}/thu-tuc/${procedure.code}`] : []),
  ].join("\n");
}

function sayFact({ text, items = [] }: Fact, locale: Locale): string {
  if (items.length === 0) return cut(text[locale]);
  const shown = items.slice(0, MOST_ITEMS).map((item) => cut(item[locale], 90));
  const rest = items.length - shown.length;
  const list = shown.join("; ");
  return rest > 0 ? fill(chatMessages[locale].items, { shown: list, count: rest }) : list;
}

function sayPlace({ place }: Answer, locale: Locale): string | undefined {
  if (!place) return undefined;
  const text = chatMessages[locale];
  const today = place.centre?.name[locale] ?? place.name[locale];
  const named = place.once ? fill(text.once, { name: today, once: place.once }) : today;
  return [fill(text.place, { name: named }), place.centre?.address, place.centre?.hotline].filter(Boolean).join(", ");
}

/** At a word's end, marked as cut. */
function cut(text: string, most = MOST_LETTERS_OF_FACT): string {
  const flat = text.replaceAll(/\s+/g, " ").trim();
  return flat.length <= most ? flat : `${flat.slice(0, most).replace(/\s\S*$/u, "")}…`;
}
