import type { Actor } from "#core/access/actor";
import type { Process } from "#core/process/process";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import type { Dossier, Verb } from "./dossier.ts";
import { actingOrganisation, placesFor } from "./policy.ts";
import { whyNotAllowed } from "./why-not.ts";

/** For which organisation the actor acts; null for the applicant and for the product itself. */
export function mayActAs(
  actor: Actor,
  verb: Verb,
  where: { readonly dossier: Dossier; readonly process: Process },
): Result<string | null, Refusal> {
  if (actor.kind === "system") return ok(null);
  if (actor.kind === "official") {
    const organisation = actingOrganisation(actor, verb, where);
    if (organisation !== undefined) return ok(organisation);
    const [holder] = placesFor(where.dossier, where.process, verb);
    // Nobody's turn: the dossier waits for the applicant or has ended, so no other office could do it either.
    return holder === undefined ? whyNotAllowed(where.dossier, verb) : refuse("dossier.not_your_turn", { holder });
  }
  return isApplicant(actor, where.dossier) ? ok(null) : refuse("dossier.not_yours");
}

/** The applicant proves it with the receipt's link (which names the dossier) or with the owner's confirmed phone. */
export function isApplicant(actor: Actor, { head }: Dossier): boolean {
  if (actor.kind !== "citizen") return false;
  if (actor.dossierCode === head.code) return true;
  return actor.phone !== undefined && (actor.phone === head.owner.phone || actor.phone === head.submitter?.phone);
}
