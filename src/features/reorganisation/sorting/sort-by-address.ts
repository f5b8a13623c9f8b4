import { placeFinder } from "#core/text/place-named";
import { listOpenAt, type OpenDossier } from "#features/dossiers";
import { readOrganisations, unitCodeOf, type ChangeLink, type UnitChange } from "#features/units";
import type { Db } from "#platform/database/database";
import { dividedWays, partsOf } from "./divided-ways.ts";
import { readSorting } from "./sorting-store.ts";

/** An open dossier of a divided unit, and where it goes. */
export type SortedDossier = OpenDossier & {
  readonly unitCode: string;
  readonly ways: readonly ChangeLink[];
  /** The part it goes to: by hand before by address; where neither says, the main one. */
  readonly to: string;
  readonly by: "hand" | "address" | "main";
};

/** Every open dossier of the units that a change divides. A change that is led back sends each where it came from. */
export async function sortByAddress(db: Db, change: UnitChange): Promise<readonly SortedDossier[]> {
  const divided = dividedWays(change);
  if (divided.size === 0 || change.undoes !== undefined) return [];
  const { provinceCode, id } = change;
  const offices = await readOrganisations(db, provinceCode);
  const organisations = offices.flatMap((office) => (divided.has(office.unitCode) ? office.id : []));
  const sorted = await readSorting(db, { provinceCode, changeId: id });
  const dossiers = await listOpenAt(db, { provinceCode, organisations });
  const finders = new Map([...divided].map(([code, ways]) => [code, placeFinder(partsOf(ways))]));
  return dossiers.map((dossier) => {
    const unitCode = unitCodeOf(dossier.receivedBy);
    const ways = divided.get(unitCode) ?? [];
    const named = finders.get(unitCode)?.(dossier.address);
    return { ...dossier, unitCode, ways, ...wayOf(ways, { byHand: sorted.get(dossier.code), named }) };
  });
}

type Saying = { readonly byHand: string | undefined; readonly named: string | undefined };

function wayOf(ways: readonly ChangeLink[], { byHand, named }: Saying): Pick<SortedDossier, "to" | "by"> {
  // A part that an edit of the draft took away counts no more.
  if (byHand !== undefined && ways.some(({ to }) => to === byHand)) return { to: byHand, by: "hand" };
  return named === undefined ? { to: ways[0]?.to ?? "", by: "main" } : { to: named, by: "address" };
}
