import type { PageRequest } from "#platform/http/page-door";

/** A whole number, or what was typed for the command to refuse. */
export const numberIn = (text: string): number | string => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : text);

/** What was typed into a form, one text for each field. */
export const typedIn = (body: PageRequest["body"]): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, [value].flat().at(-1) ?? ""]));
