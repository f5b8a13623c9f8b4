import { z } from "zod";
import { ok, refuse } from "#core/result";
import { findOrganisation } from "#features/units";
import { handTo } from "../model/custody.ts";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { isCentre } from "../model/is-centre.ts";

/** Papers or result leave for another office: the giver signs here, the receiver by taking over. */
export const handOverDossier = defineAct({
  verb: "hand-over",
  summary: "Hands papers or result to another office; they are on their way until it takes over.",
  input: dossierKey.extend({ item: z.enum(["papers", "result"]), to: z.string().trim().min(1).max(60) }),
  decide: async ({ acting, dossier, organisation, now }, { item, to }) => {
    const { head, state } = dossier;
    const receiver = await findOrganisation(acting, to);
    if (!receiver) return refuse("dossier.unknown_office", { organisation: to });
    if (receiver.provinceCode !== head.provinceCode)
      return refuse("dossier.other_province", { organisation: receiver.name });
    const held = item === "papers" ? state.papersHeld : state.resultHeld;
    if (!held || held.holder !== organisation)
      return refuse("dossier.result_elsewhere", { holder: held?.holder ?? "" });
    const handed = handTo(held, to, now);
    if (item === "papers") return ok({ facts: { item, to }, becomes: { papersHeld: handed } });
    // A result that travels to another centre will be returned there.
    const place = isCentre(receiver) ? { returnOrganisation: to } : {};
    return ok({ facts: { item, to }, becomes: { resultHeld: handed, ...place } });
  },
});
