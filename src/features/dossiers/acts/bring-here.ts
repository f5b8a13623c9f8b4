import { z } from "zod";
import { ok, refuse } from "#core/result";
import { findOrganisation } from "#features/units";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { isCentre } from "../model/is-centre.ts";

/**
 * The owner stands at a counter that has had nothing to do with the dossier and wants the result there. The ID number,
 * which the officer reads from the card, stands for the owner's consent; from here on this centre sees the dossier.
 */
export const bringHere = defineAct({
  verb: "bring-here",
  summary: "Makes this centre the place where the result is returned, on showing the owner's ID card.",
  input: dossierKey.extend({ ownerPersonalId: z.string().trim().regex(/^(\d{9}|\d{12})$/) }), // prettier-ignore
  decide: async ({ acting, dossier, organisation }, { ownerPersonalId }) => {
    const { head, state } = dossier;
    if (organisation === null) return refuse("dossier.not_your_turn", { holder: state.returnOrganisation });
    const here = await findOrganisation(acting, organisation);
    if (!here || !isCentre(here)) return refuse("dossier.not_a_centre", { organisation: here?.name ?? organisation });
    if (head.owner.personalId !== ownerPersonalId) return refuse("dossier.owner_differs");
    return ok({ facts: { from: state.returnOrganisation }, becomes: { returnOrganisation: organisation } });
  },
});
