import type { PageRequest } from "#platform/http/page-door";

/** What a form field holds, as typed; the first value where a field repeats. */
export function textOf(body: PageRequest["body"], name: string): string {
  const value = body[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** Every value of a field that may repeat. */
export function textsOf(body: PageRequest["body"], name: string): readonly string[] {
  const value = body[name];
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** The lines of a long text that say something. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
