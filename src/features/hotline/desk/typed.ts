import type { PageRequest } from "#platform/http/page-door";

/** What was typed into a form, one text for each field. */
export const typedIn = (body: PageRequest["body"]): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, [value].flat().at(-1) ?? ""]));
