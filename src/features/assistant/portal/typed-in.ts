import type { PageRequest } from "#platform/http/page-door";

/** The form's fields as texts; of a repeated one the last. */
export const typedIn = (body: PageRequest["body"]): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, [value].flat().at(-1) ?? ""]));
