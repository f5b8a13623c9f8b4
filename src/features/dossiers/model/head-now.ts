import type { DossierHead, DossierState } from "./dossier.ts";

/** A head with whose the dossier is now, when it followed a unit that changed. */
export function headNow<Head extends Omit<DossierHead, "answers" | "papers">>(
  head: Head,
  { now }: Pick<DossierState, "now">,
): Head {
  if (now === undefined) return head;
  const { provinceCode, receivedByOrganisation, competentOrganisation } = head;
  return { ...head, ...now, opened: { provinceCode, receivedByOrganisation, competentOrganisation } };
}
