import type { Actor } from "#core/access/actor";
import { may } from "#core/access/may";
import type { Acting } from "#platform/context";
import type { DossierHead } from "../model/dossier.ts";
import {
  countOpenProposals,
  listOpenProposals,
  type ProposalFilter,
  type ProposedDossier,
} from "./due-proposal-store.ts";

/** Heads of the centre that received it and leaders of the agency that decides answer for a dossier's date. */
export const mayDecideOn = (actor: Actor, head: DossierHead): boolean =>
  [head.competentOrganisation, head.receivedByOrganisation].some((organisationId) =>
    may(actor, "dossier.move-due", { provinceCode: head.provinceCode, organisationId }),
  );

/** The offices an official serves; all of the province for a post that covers it. */
function filterOf({ actor }: Pick<Acting, "actor">): ProposalFilter | undefined {
  if (actor.kind !== "official") return undefined;
  const organisations = actor.posts.flatMap(({ organisationId }) => organisationId ?? []);
  const wide = actor.posts.some(({ organisationId }) => organisationId === undefined);
  return { provinceCode: actor.provinceCode, ...(wide ? {} : { organisations }) };
}

/** Due dates that wait for somebody's decision, as far as this official's offices are concerned. */
export async function listMyProposals(acting: Acting): Promise<readonly ProposedDossier[]> {
  const filter = filterOf(acting);
  return filter ? listOpenProposals(acting.db, filter) : [];
}

export async function countMyProposals(acting: Pick<Acting, "actor" | "db">): Promise<number> {
  const filter = filterOf(acting);
  return filter ? countOpenProposals(acting.db, filter) : 0;
}
