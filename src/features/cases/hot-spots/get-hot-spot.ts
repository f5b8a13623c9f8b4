import type { Permission } from "#core/access/permissions";
import { may } from "#core/access/may";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import type { Acting } from "#platform/context";
import type { HotSpot } from "./hot-spot.ts";
import { findHotSpot } from "./hot-spot-store.ts";

/** A matter for an official of the office that keeps it, or over the province; for everybody else there is none. */
export async function getHotSpot(
  { actor, db }: Pick<Acting, "actor" | "db">,
  id: string,
  permission: Permission,
): Promise<Result<HotSpot, Refusal>> {
  const found = actor.kind === "official" ? await findHotSpot(db, { provinceCode: actor.provinceCode, id }) : undefined;
  const place = found && { provinceCode: found.provinceCode, organisationId: found.handledBy };
  return found && may(actor, permission, place) ? ok(found) : refuse("hot-spot.unknown");
}
