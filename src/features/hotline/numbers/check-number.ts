import { may } from "#core/access/may";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import { readTelephone } from "#core/text/telephone";
import { findOrganisation } from "#features/units";
import type { Acting } from "#platform/context";
import { makeId } from "#platform/secrets/tokens";
import { actorId } from "#core/access/actor";
import type { HotlineNumber } from "./number.ts";
import type { AddedNumber } from "./number-store.ts";

export type NumberGiven = Pick<
  HotlineNumber,
  "provinceCode" | "organisationId" | "purpose" | "hours" | "languages" | "instrument" | "validFrom"
> & { readonly typed: string };

/**
 * A number as it may be entered: the office exists where the administrator's post counts, a phone can dial it, and no line
 * of the province has it at the time. One number rings on one line, so that every call belongs to one.
 */
export async function checkNumber(
  acting: Acting,
  given: NumberGiven,
  register: readonly HotlineNumber[],
): Promise<Result<AddedNumber, Refusal>> {
  const { provinceCode, organisationId, typed, ...more } = given;
  if (!may(acting.actor, "hotline.manage-numbers", { provinceCode, organisationId }))
    return refuse("access.not_allowed");
  const office = await findOrganisation(acting, organisationId);
  if (office?.provinceCode !== provinceCode) return refuse("units.organisation_unknown");
  const read = readTelephone(typed);
  if (!read.ok) return read;
  const { number, shown } = read.value;
  const holder = register.find(
    (each) => each.number === number && (each.validTo === undefined || each.validTo >= given.validFrom),
  );
  if (holder) {
    const where = await findOrganisation(acting, holder.organisationId);
    return refuse("hotline.number_taken", { number: shown, office: where?.name ?? holder.organisationId });
  }
  const added = { addedAt: acting.at, addedBy: actorId(acting.actor) };
  return ok({ ...more, provinceCode, organisationId, id: makeId(), number, shown, ...added });
}
