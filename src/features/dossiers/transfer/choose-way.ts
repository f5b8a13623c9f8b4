import { placeNamed } from "#core/text/place-named";
import type { OfficeMove } from "#platform/following";
import { unitCodeOf } from "#features/units";

/** What is known of one dossier when its unit is divided. */
export type Known = {
  /** The unit that an administrator, or the change that is undone, says it belongs to. */
  readonly sortedTo: string | undefined;
  readonly address: string | undefined;
};

/**
 * Where one office's dossier goes: where a person sorted it; else the part whose places its address names, when only one
 * does; else the main successor; the office itself where it goes on and nothing leads away. `moves` are that office's,
 * main first.
 */
export function chooseWay(moves: readonly OfficeMove[], { sortedTo, address }: Known): OfficeMove | undefined {
  const sorted = sortedTo === undefined ? undefined : moves.find(({ to }) => unitCodeOf(to) === sortedTo);
  if (sorted) return sorted;
  const main = moves.find((move) => move.main);
  if (moves.length === 1 && main) return main;
  const named = placeNamed(address ?? "", moves);
  return moves.find(({ to }) => to === named) ?? main;
}
