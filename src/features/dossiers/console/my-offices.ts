import type { Actor, Official } from "#core/access/actor";
import { may } from "#core/access/may";
import type { Permission } from "#core/access/permissions";
import { listOrganisations, unitCodeOf, type Organisation } from "#features/units";
import type { Acting } from "#platform/context";
import { isCentre } from "../model/is-centre.ts";

export const isOfficial = (actor: Actor): actor is Official => actor.kind === "official";

/** True for those who see the whole province: supervisors and province administrators. */
export const seesProvince = (actor: Official): boolean => actor.posts.some((post) => post.organisationId === undefined);

/** The centres at which this official holds the permission, in id order. */
export async function centresWhere(acting: Acting, permission: Permission): Promise<readonly Organisation[]> {
  const { actor } = acting;
  if (!isOfficial(actor)) return [];
  const all = await listOrganisations(acting, { provinceCode: actor.provinceCode });
  return all.filter(
    (office) =>
      isCentre(office) && may(actor, permission, { provinceCode: office.provinceCode, organisationId: office.id }),
  );
}

/**
 * The centres whose day this official may look at: their own, all of the province for those who see it whole, and for
 * people of a committee or a department the centre of the same unit (numbers only, no dossiers).
 */
export async function centresInSight(acting: Acting): Promise<readonly Organisation[]> {
  const { actor } = acting;
  if (!isOfficial(actor) || !may(actor, "centre.read-day")) return [];
  const centres = (await listOrganisations(acting, { provinceCode: actor.provinceCode })).filter(isCentre);
  if (seesProvince(actor)) return centres;
  const units = new Set(
    actor.posts.flatMap(({ organisationId }) => (organisationId ? [unitCodeOf(organisationId)] : [])),
  );
  return centres.filter((centre) => units.has(centre.unitCode));
}
