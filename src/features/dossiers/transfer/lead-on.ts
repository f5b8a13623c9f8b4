import { sealAct } from "#core/ledger/chain";
import type { Carrying, OfficeMove } from "#platform/following";
import type { Localised } from "#platform/i18n/locale";
import { unitCodeOf } from "#features/units";
import { sha256 } from "#platform/secrets/sha256";
import type { ActBody, DossierState, Holding, Responsible } from "../model/dossier.ts";
import type { Ways } from "./choose-way.ts";
import type { Moved, Moving } from "./transfer-store.ts";

/** Who writes a transfer into the ledger. */
export const MOVER = "system:reorganisation";

/** Where one dossier goes: whatever of it lies at an office that changes is led on the same way. */
export type Led = {
  readonly toProvince: string;
  readonly moved: Moved;
  /** The centre or agency that deals with it now, when that is another than before. */
  readonly dealsNow: Localised | undefined;
};

/**
 * One dossier's transfer: every office it names that is led on is exchanged, nothing else of it changes, its clock and
 * due moments least of all. Undefined where nothing of it is led anywhere.
 */
export function leadOn(
  moving: Moving,
  ways: Ways,
  change: Pick<Carrying, "changeId" | "provinceCode"> & {
    readonly at: string;
    readonly sortedTo: string | undefined;
  },
): Led | undefined {
  const known = {
    sortedTo: moving.cameFrom === null ? change.sortedTo : unitCodeOf(moving.cameFrom),
    address: moving.address ?? undefined,
  };
  const chosen = new Map<string, OfficeMove | undefined>();
  // The same office stands in several places of a dossier.
  const wayOf = (office: string): OfficeMove | undefined => {
    if (!chosen.has(office)) chosen.set(office, ways.get(office)?.choose(known));
    return chosen.get(office);
  };
  const next = (office: string): string => wayOf(office)?.to ?? office;
  const held = (holding: Holding | null): Holding | null =>
    holding && {
      ...holding,
      holder: next(holding.holder),
      ...(holding.to === undefined ? {} : { to: next(holding.to) }),
    };
  const from = { receivedByOrganisation: moving.receivedBy, competentOrganisation: moving.competent };
  const to = { receivedByOrganisation: next(moving.receivedBy), competentOrganisation: next(moving.competent) };
  const desk = moving.desk === null ? null : next(moving.desk);
  const toProvince = wayOf(moving.receivedBy)?.toProvince ?? change.provinceCode;
  const becomes = whatChanges(moving, {
    returnOrganisation: next(moving.returnOrganisation),
    papersHeld: held(moving.papersHeld),
    resultHeld: held(moving.resultHeld),
  });
  if (desk === moving.desk && areSame(from, to) && Object.keys(becomes).length === 0) return undefined;
  const way = wayOf(moving.receivedBy) ?? wayOf(moving.competent);
  const body: ActBody = {
    change: change.changeId,
    instrument: way?.instrument ?? "",
    from: moving.receivedBy,
    to: to.receivedByOrganisation,
    becomes: { now: { provinceCode: toProvince, ...to }, ...becomes },
  };
  const seq = moving.version + 1;
  const hash = sealAct(sha256, moving.ledgerHead, {
    seq,
    kind: "transfer",
    at: change.at,
    actor: MOVER,
    organisation: null,
    body,
  });
  const dealsNow = way === undefined || way.to === way.from ? undefined : way.toName;
  return { toProvince, dealsNow, moved: { code: moving.code, seq, hash, body, desk, fromCompetent: moving.competent } };
}

const liesTheSame = (before: Holding | null, after: Holding | null | undefined): boolean =>
  before?.holder === after?.holder && before?.to === after?.to;

type Where = Pick<DossierState, "returnOrganisation" | "papersHeld" | "resultHeld">;

/** Of where things lie and go to, only what is another place than before: a transfer says nothing of the rest. */
const whatChanges = (before: Where, after: Where): Partial<Where> => ({
  ...(after.returnOrganisation === before.returnOrganisation ? {} : { returnOrganisation: after.returnOrganisation }),
  ...(liesTheSame(before.papersHeld, after.papersHeld) ? {} : { papersHeld: after.papersHeld }),
  ...(liesTheSame(before.resultHeld, after.resultHeld) ? {} : { resultHeld: after.resultHeld }),
});

type Offices = Pick<Responsible, "receivedByOrganisation" | "competentOrganisation">;

const areSame = (before: Offices, after: Offices): boolean =>
  before.receivedByOrganisation === after.receivedByOrganisation &&
  before.competentOrganisation === after.competentOrganisation;
