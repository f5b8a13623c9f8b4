import { may } from "#core/access/may";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import type { Acting } from "#platform/context";
import { WHOLE_PROVINCE } from "../calendar-store.ts";
import { findOrganisation } from "../organisation-queries.ts";

export type OfficePlace = { readonly provinceCode: string; readonly organisationId?: string | undefined };

/** The office's id, or the empty one for the whole province; refused unless the administrator's post covers it and it exists. */
export async function checkOfficePlace(
  acting: Acting,
  { provinceCode, organisationId = WHOLE_PROVINCE }: OfficePlace,
): Promise<Result<string, Refusal>> {
  // A post at one office covers a place without an office; the empty id asks for a post over the whole province.
  if (!may(acting.actor, "units.manage-offices", { provinceCode, organisationId })) return refuse("access.not_allowed");
  if (organisationId === WHOLE_PROVINCE) return ok(WHOLE_PROVINCE);
  const office = await findOrganisation(acting, organisationId);
  return office?.provinceCode === provinceCode ? ok(organisationId) : refuse("units.organisation_unknown");
}
