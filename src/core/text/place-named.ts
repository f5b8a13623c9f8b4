import { tokens } from "./fold.ts";

/** A part of something divided, with the places in it as addresses name them. */
export type PartWithPlaces = { readonly to: string; readonly places: readonly string[] };

/**
 * Which part an address names: the one whose place stands in it, whole words and without regard to marks. A name within a
 * longer one that stands there too says nothing (`khu Đông` in `khu Đông Hải`). Undefined when no place is named, or places
 * of two parts: that is for people to decide.
 */
export function placeNamed(address: string, parts: readonly PartWithPlaces[]): string | undefined {
  const words = padded(address);
  const found = parts.flatMap(({ to, places }) =>
    places
      .map((place) => ({ to, name: padded(place) }))
      .filter(({ name }) => name.trim() !== "" && words.includes(name)),
  );
  const telling = found.filter(({ name }) => !found.some((other) => other.name !== name && other.name.includes(name)));
  const named = new Set(telling.map(({ to }) => to));
  return named.size === 1 ? [...named][0] : undefined;
}

const padded = (text: string): string => ` ${tokens(text).join(" ")} `;
