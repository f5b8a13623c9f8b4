import { sealAct } from "#core/ledger/chain";
import type { Carrying, OfficeMove } from "#platform/following";
import type { Localised } from "#platform/i18n/locale";
import { unitCodeOf } from "#features/units";
import { sha256 } from "#platform/secrets/sha256";
import type { ActBody, DossierState, Holding, Responsible } from "../model/dossier.ts";
import { chooseWay } from "./choose-way.ts";
import type { Moved, Moving } from "./transfer-store.ts";

/** Who writes a transfer into the ledger. */
export const MOVER = "system:reorganisation";

export type Ways = ReadonlyMap<string, readonly OfficeMove[]>;

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
  const wayOf = (office: string): OfficeMove | undefined => chooseWay(ways.get(office) ?? [], known);
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
  const becomes: Partial<DossierState> = {
    now: { provinceCode: toProvince, ...to },
    returnOrganisation: next(moving.returnOrganisation),
    papersHeld: held(moving.papersHeld),
    resultHeld: held(moving.resultHeld),
  };
  if (desk === moving.desk && staysWhereItIs(moving, { ...to, ...becomes })) return undefined;
  const way = wayOf(moving.receivedBy) ?? wayOf(moving.competent);
  const body: ActBody = {
    change: change.changeId,
    instrument: way?.instrument ?? "",
    from: moving.receivedBy,
    to: to.receivedByOrganisation,
    becomes,
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
  return { toProvince, dealsNow, moved: { code: moving.code, seq, hash, body, desk, from, to } };
}

const liesTheSame = (before: Holding | null, after: Holding | null | undefined): boolean =>
  before?.holder === after?.holder && before?.to === after?.to;

type Where = Responsible & Pick<DossierState, "returnOrganisation" | "papersHeld" | "resultHeld">;

const staysWhereItIs = (moving: Moving, next: Partial<Where>): boolean =>
  next.receivedByOrganisation === moving.receivedBy &&
  next.competentOrganisation === moving.competent &&
  next.returnOrganisation === moving.returnOrganisation &&
  liesTheSame(moving.papersHeld, next.papersHeld) &&
  liesTheSame(moving.resultHeld, next.resultHeld);
