import { ok, refuse } from "#core/result";
import { getCase } from "../acting/get-case.ts";
import { acceptedState } from "../acting/accepted-state.ts";
import { remoteUnitInput } from "../acting/dossier-input.ts";
import { defineAct, dossierKey } from "../acting/define-act.ts";

/** An online dossier is complete: from here its time counts. */
export const acceptDossier = defineAct({
  verb: "accept",
  summary: "Accepts a dossier that was submitted online; its time begins to run.",
  input: dossierKey.extend({ remoteUnitCode: remoteUnitInput }),
  decide: async ({ acting, dossier, process }, { remoteUnitCode }) => {
    const procedureCase = await getCase(acting, dossier.head);
    if (!procedureCase) return refuse("dossier.unknown_procedure", { code: dossier.head.procedureCode });
    const becomes = await acceptedState({ acting, dossier, process, procedureCase, remoteUnitCode });
    return becomes.ok ? ok({ facts: {}, becomes: becomes.value }) : becomes;
  },
});
