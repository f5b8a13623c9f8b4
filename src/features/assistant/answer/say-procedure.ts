import { fill } from "#core/text/fill";
import { portalMessages } from "../portal/messages.ts";
import type { Facet, Fact, ProcedureAnswer } from "./answer.ts";
import { shortMessages } from "./short-messages.ts";

type Locale = "vi" | "en";
export type Saying = {
  readonly facet: Facet;
  readonly locale: Locale;
  /** For links, scheme and host; absent: none. */
  readonly portal?: string | undefined;
};

/** What nobody should set out without. */
const usual: readonly Fact["kind"][] = ["papers", "time", "fee", "where"];
const MOST_ITEMS = 4;
const MOST_LETTERS_OF_FACT = 260;
const MOST_LETTERS_OF_ITEM = 90;

/** A procedure as plain lines for a small screen: what was asked for first, the usual facts, where they stand. */
export function sayProcedure(
  { procedure, facts, citations }: ProcedureAnswer,
  { facet, locale, portal }: Saying,
): string {
  const text = shortMessages[locale];
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
  const shown = items.slice(0, MOST_ITEMS).map((item) => cut(item[locale], MOST_LETTERS_OF_ITEM));
  const rest = items.length - shown.length;
  const list = shown.join("; ");
  return rest > 0 ? fill(shortMessages[locale].items, { shown: list, count: rest }) : list;
}

/** At a word's end, marked as cut. */
function cut(text: string, most = MOST_LETTERS_OF_FACT): string {
  const flat = text.replaceAll(/\s+/g, " ").trim();
  return flat.length <= most ? flat : `${flat.slice(0, most).replace(/\s\S*$/u, "")}…`;
}
