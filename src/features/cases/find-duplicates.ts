import type { Acting } from "#platform/context";
import type { Case } from "./model/case.ts";
import { likenessDays, whyAlike, type Likeable } from "./model/likeness.ts";
import { sightOf } from "./model/sight.ts";
import { listComparable } from "./stores/duplicate-store.ts";

export type Duplicate = { readonly item: Case; readonly why: "dossier" | "phone" | "text" };

const asLikeable = ({ head, state }: Case): Likeable => ({
  // That two people who hide their number have the same one is nobody's business.
  phone: head.contact.anonymous ? undefined : head.contact.phone,
  dossierCode: state.dossierCode,
  topic: state.topic,
  text: head.text,
});

const mostShown = 5;

/** Living cases that may be about the same, for the official who looks: never one they may not see. */
export async function findDuplicates({ actor, at, db }: Acting, item: Case): Promise<readonly Duplicate[]> {
  if (actor.kind !== "official") return [];
  const since = new Date(at.getTime() - likenessDays * 86_400_000);
  const others = await listComparable(db, { sight: sightOf(actor), item, since });
  const alike = others.flatMap((other) => {
    const why = whyAlike(asLikeable(item), asLikeable(other));
    return why ? [{ item: other, why }] : [];
  });
  return alike.slice(0, mostShown);
}
