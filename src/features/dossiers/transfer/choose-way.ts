import { placeFinder } from "#core/text/place-named";
import type { OfficeMove } from "#platform/following";
import { unitCodeOf } from "#features/units";

/** What is known of one dossier when its unit is divided. */
export type Known = {
  /** The unit that an administrator, or the change that is undone, says it belongs to. */
  readonly sortedTo: string | undefined;
  readonly address: string | undefined;
};

/** Where one office's dossier goes; undefined where the office goes on and nothing leads away. */
export type ChooseWay = (known: Known) => OfficeMove | undefined;

/** How one office that changes is led on. */
export type OfficeWays = { readonly moves: readonly OfficeMove[]; readonly choose: ChooseWay };

/** The ways of every office that a change leads on, by its id. */
export type Ways = ReadonlyMap<string, OfficeWays>;

/** `moves` are of one province, the main one of each office first. */
export const waysOf = (moves: readonly OfficeMove[]): Ways =>
  new Map(
    [...Map.groupBy(moves, ({ from }) => from)].map(([from, own]) => [from, { moves: own, choose: chooseAmong(own) }]),
  );

/**
 * Where a person sorted a dossier; else the part whose places its address names, when only one does; else the main
 * successor. `moves` are one office's.
 */
function chooseAmong(moves: readonly OfficeMove[]): ChooseWay {
  const main = moves.find((move) => move.main);
  const alone = moves.length === 1 ? main : undefined;
  const findPlace = placeFinder(alone ? [] : moves);
  return ({ sortedTo, address }) => {
    const sorted = sortedTo === undefined ? undefined : moves.find(({ to }) => unitCodeOf(to) === sortedTo);
    if (sorted ?? alone) return sorted ?? alone;
    const named = findPlace(address ?? "");
    return moves.find(({ to }) => to === named) ?? main;
  };
}
