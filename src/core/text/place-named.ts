import { tokens } from "./fold.ts";

/** A part of something divided, with the places in it as addresses name them. */
export type PartWithPlaces = { readonly to: string; readonly places: readonly string[] };

/**
 * Tells which part an address names: the one whose place stands in it, whole words and without regard to marks. A name
 * within a longer one that stands there too says nothing (`khu Đông` in `khu Đông Hải`). Undefined when no place is named,
 * or places of two parts: that is for people to decide. The places are read once, for however many addresses.
 */
export function placeFinder(parts: readonly PartWithPlaces[]): (address: string) => string | undefined {
  const known = parts
    .flatMap(({ to, places }) => places.map((place) => ({ to, name: padded(place) })))
    .filter(({ name }) => name.trim() !== "");
  return (address) => {
    const words = padded(address);
    const found = known.filter(({ name }) => words.includes(name));
    const telling = found.filter(
      ({ name }) => !found.some((other) => other.name !== name && other.name.includes(name)),
    );
    const named = new Set(telling.map(({ to }) => to));
    return named.size === 1 ? [...named][0] : undefined;
  };
}

const padded = (text: string): string => ` ${tokens(text).join(" ")} `;
