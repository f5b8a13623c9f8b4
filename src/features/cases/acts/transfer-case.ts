import { ok, refuse } from "#core/result";
import { findOrganisation } from "#features/units";
import { needed } from "../case-input.ts";
import { concernOf } from "../model/sight.ts";
import { caseKey, defineCaseAct } from "./define-case-act.ts";

/** Proposes the case to the office in charge. It stays here, with its promise, until the other side has accepted it. */
export const transferCase = defineCaseAct({
  verb: "transfer",
  summary: "Proposes a case to another office of the province; it stays where it is until that office accepts it.",
  input: caseKey.extend({ to: needed(60), reason: needed(1000) }),
  async decide({ acting, now, item: { head, state } }, { to, reason }) {
    const office = await findOrganisation(acting, to);
    if (!office) return refuse("case.unknown_office", { office: to });
    if (office.provinceCode !== head.provinceCode) return refuse("case.other_province");
    if (to === state.handledBy) return refuse("case.here_already");
    // Law on Denunciations 2018 art. 8: whoever is denounced must not learn of it.
    if ([to, ...concernOf(to)].some((each) => state.concerned.includes(each))) return refuse("case.concerned_office");
    return ok({ becomes: { proposedTo: to, proposedAt: now }, facts: { to, reason } });
  },
});
