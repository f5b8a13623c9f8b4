import { z } from "zod";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import { formatWhole } from "#core/text/amount";
import { parseInstant } from "#core/time/local-time";
import { defineAct, dossierKey, type Deciding } from "../acting/define-act.ts";
import { blank, wholeNumber } from "../acting/dossier-input.ts";
import { statuses, type DossierState } from "../model/dossier.ts";
import { answerOwed } from "../time/answer-owed.ts";
import { resumedState } from "../time/resumed-state.ts";

/** Paid: a dossier that waited for it goes on where it stood; one that was not to be looked at before now is. */
export const confirmPayment = defineAct({
  verb: "confirm-payment",
  summary: "Confirms that what was due has been paid; a clock that waited for it resumes.",
  input: dossierKey.extend({
    receiptNumber: z.string().trim().min(1).max(60),
    /** Where given, it must be exactly what is due. */
    amountDong: blank(wholeNumber(1, 10_000_000_000)),
    /** When the payer paid, where the news came later; the moment of the act unless told. */
    paidAt: blank(z.iso.datetime({ offset: true })),
  }),
  decide: async (deciding, { receiptNumber, amountDong, paidAt }) => {
    const { state } = deciding.dossier;
    const { dueDong } = state;
    if (amountDong !== undefined && dueDong !== undefined && amountDong !== dueDong)
      return refuse("dossier.amount_differs", { due: formatWhole(dueDong, "vi") });
    const paid = paidMoment(deciding, paidAt);
    const onward = state.status === statuses.awaitingPayment ? goOn(deciding) : ok(await beginAnswer(deciding, paid));
    if (!onward.ok) return onward;
    return ok({
      facts: { receiptNumber, ...(dueDong === undefined ? {} : { amountDong: dueDong }), paidAt: paid.toISOString() },
      becomes: { ...onward.value, payment: "paid", dueDong: 0, payFirst: false },
    });
  },
});

/** News of a payment may be late, but it is not older than the dossier, and not from tomorrow. */
function paidMoment({ acting, dossier }: Deciding, told: string | undefined): Date {
  const at = (told === undefined ? undefined : parseInstant(told)) ?? acting.at;
  const submittedAt = new Date(dossier.head.submittedAt);
  if (at > acting.at) return acting.at;
  return at < submittedAt ? submittedAt : at;
}

/** The financial obligation is met: the time goes on. */
function goOn({ acting, dossier, calendar, now }: Deciding): Result<Partial<DossierState>, Refusal> {
  const { resume, status } = dossier.state;
  if (!resume) return refuse("dossier.not_now", { status });
  const resumed = resumedState(dossier.state, { calendar, at: acting.at, reason: "paid" });
  if (!resumed.ok) return resumed;
  return ok({ ...resumed.value, status: resume.status, step: resume.step, stepSince: now, resume: null });
}

/** Online, with the fee first: an officer answers within 8 working hours of the payment. */
async function beginAnswer({ acting, dossier }: Deciding, paidAt: Date): Promise<Partial<DossierState>> {
  const { head, state } = dossier;
  if (state.status !== statuses.submitted || !state.payFirst) return {};
  return answerOwed(acting, { head, since: new Date(head.submittedAt), feeFirst: { paidAt } });
}
