import type { Answer, AskContext, DeclineReason, Facet } from "./answer.ts";
import { declineMessages } from "./decline-messages.ts";

/** A kind refusal that says why and shows the right door, where there is one. */
export function declineAnswer(reason: DeclineReason, facet: Facet, context?: AskContext): Answer {
  const { call, ...message } = declineMessages[reason];
  return {
    declined: true,
    reason,
    message,
    call,
    facet,
    answers: [],
    context: context ?? { codes: [], facet },
  };
}
