import type { Role } from "#core/access/actor";
import type { OrganisationKind } from "#features/units";

/** Where a role works: a service centre, an agency that decides, or the province as a whole. */
const workplaceOf = {
  receiver: "centre",
  "centre-head": "centre",
  specialist: "agency",
  leader: "agency",
  supervisor: "province",
  administrator: "province",
} as const satisfies Record<Role, "centre" | "agency" | "province">;

export type PlaceFault = "staff.role_needs_centre" | "staff.role_needs_agency" | "staff.role_is_province_wide";

const isCentre = (kind: OrganisationKind): boolean => kind === "commune-centre" || kind === "province-centre";

/** Why a role cannot be given at an organisation of that kind (undefined: at none), or undefined when it can. */
export function faultOfPlace(role: Role, kind: OrganisationKind | undefined): PlaceFault | undefined {
  const place = workplaceOf[role];
  if (place === "province") return kind === undefined ? undefined : "staff.role_is_province_wide";
  if (place === "centre") return kind !== undefined && isCentre(kind) ? undefined : "staff.role_needs_centre";
  return kind !== undefined && !isCentre(kind) ? undefined : "staff.role_needs_agency";
}
