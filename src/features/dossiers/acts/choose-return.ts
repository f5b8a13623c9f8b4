import { z } from "zod";
import { ok, refuse } from "#core/result";
import { findOrganisation } from "#features/units";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { isCentre } from "../model/is-centre.ts";

/**
 * The applicant chooses another centre of the province to collect the result. One that lies elsewhere already stays
 * there until its holder hands it over: nothing is on its way before somebody has signed for giving it.
 */
export const chooseReturn = defineAct({
  verb: "choose-return",
  summary: "Chooses the service centre where the result will be collected.",
  input: dossierKey.extend({ centre: z.string().trim().min(1).max(60) }),
  decide: async ({ acting, dossier }, { centre }) => {
    const { head, state } = dossier;
    const chosen = await findOrganisation(acting, centre);
    if (!chosen) return refuse("dossier.unknown_office", { organisation: centre });
    if (chosen.provinceCode !== head.provinceCode)
      return refuse("dossier.other_province", { organisation: chosen.name });
    if (!isCentre(chosen)) return refuse("dossier.not_a_centre", { organisation: chosen.name });
    return ok({ facts: { from: state.returnOrganisation }, becomes: { returnOrganisation: centre } });
  },
});
