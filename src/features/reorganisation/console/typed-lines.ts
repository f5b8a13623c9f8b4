import type { PageRequest } from "#platform/http/page-door";
import { placesOf } from "../draft/read-table.ts";
import { textOf } from "./say.ts";

const fields = ["from", "to", "kind", "main", "places", "name", "type"] as const;
type LineField = (typeof fields)[number];

/** One line of the form as it was typed. */
export type TypedLine = Readonly<Record<LineField, string>>;
export const blankLine: TypedLine = { from: "", to: "", kind: "whole", main: "", places: "", name: "", type: "" };

const MOST_LINES = 60;

/** The lines in which something was typed; their numbers close up over those left blank. */
export function typedLines(body: PageRequest["body"]): readonly TypedLine[] {
  const lines = Array.from({ length: MOST_LINES }, (_, at): TypedLine => {
    const typed = fields.map((field) => [field, textOf(body[`lines.${at}.${field}`]).slice(0, 30_000)]);
    return Object.fromEntries(typed) as TypedLine;
  });
  return lines.filter(({ from, to, places, name }) => [from, to, places, name].some((text) => text.trim() !== ""));
}

/** `11329 Phường Ngô Quyền`, as some browsers put a choice in, is 11329. */
const codeOf = (typed: string): string => /^\s*(\d{2,5})\s+\D/.exec(typed)?.[1] ?? typed.trim();

/** The lines as the command takes them; what is blank is left out. */
export const lineInputs = (lines: readonly TypedLine[]): readonly object[] =>
  lines.map(({ from, to, kind, main, places, name, type }) => ({
    from: codeOf(from),
    to: codeOf(to),
    kind,
    main: main !== "",
    places: placesOf(places),
    ...(name.trim() === "" ? {} : { name }),
    ...(type === "" ? {} : { type }),
  }));
