import { tokens } from "#core/text/fold";

/** Two keys that a name is found by: as written, and given name first, as Vietnamese people are called. */
export function nameKeys(name: string): { readonly folded: string; readonly reversed: string } {
  const words = tokens(name);
  return { folded: words.join(" "), reversed: words.toReversed().join(" ") };
}
