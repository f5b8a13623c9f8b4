import { ok } from "#core/result";
import { isConfidential } from "../model/case.ts";
import { needed } from "../case-input.ts";
import { caseKey, defineCaseAct } from "./define-case-act.ts";

/** The other side takes it over. The promised moment stands: the citizen does not pay for who is in charge. */
export const acceptTransfer = defineCaseAct({
  verb: "accept-transfer",
  summary: "Takes a proposed case over; what was promised to the citizen stands.",
  input: caseKey,
  async decide({ item: { state } }) {
    const to = state.proposedTo ?? state.handledBy;
    return ok({
      becomes: {
        handledBy: to,
        proposedTo: null,
        proposedAt: null,
        owner: null,
        status: "waiting",
        // Of a confidential case nothing stays behind in the office it has left.
        offices: isConfidential(state.kind) ? [to] : [...new Set([...state.offices, to])],
      },
      tells: "moved",
    });
  },
});

export const refuseTransfer = defineCaseAct({
  verb: "refuse-transfer",
  summary: "Sends a proposed case back with the reason; it goes on where it was.",
  input: caseKey.extend({ reason: needed(1000) }),
  async decide({ item: { state } }, { reason }) {
    return ok({ becomes: { proposedTo: null, proposedAt: null }, facts: { by: state.proposedTo, reason } });
  },
});
