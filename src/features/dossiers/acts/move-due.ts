import { z } from "zod";
import { ok, refuse } from "#core/result";
import { promiseAnew } from "#core/time/clock";
import { MOVED_BY_CALENDAR, reckonDue } from "#core/time/reckon-due";
import { defineAct, dossierKey } from "../acting/define-act.ts";
import { blank } from "../acting/dossier-input.ts";
import { getCase } from "../acting/get-case.ts";
import { findOpenProposal } from "../time/due-proposal-store.ts";

/**
 * The calendar changed after the due date was printed, and somebody responsible decides that the date follows. Only what
 * was proposed can be taken; an earlier date than the printed one only when it is chosen as such.
 */
export const moveDue = defineAct({
  verb: "move-due",
  summary: "Moves a printed due date to the one proposed after a change of the calendar; the applicant is told.",
  input: dossierKey.extend({
    /** The new due date as it was shown; refused when it is another one by now. ISO 8601. */
    dueAt: blank(z.iso.datetime({ offset: true })),
    /** Takes a date that is earlier than the printed one. */
    earlier: z.boolean().default(false),
  }),
  decide: async ({ acting, dossier, calendar }, { dueAt, earlier }) => {
    const { head, state } = dossier;
    const proposed = await findOpenProposal(acting.db, head);
    if (!proposed || !state.clock || state.dueAt === null) return refuse("dossier.no_proposal");
    const due = reckonDue(state.clock, calendar, await getCase(acting, head));
    const printed = new Date(state.dueAt);
    if (!due || due.getTime() === printed.getTime()) return refuse("dossier.no_proposal");
    if (dueAt !== undefined && new Date(dueAt).getTime() !== due.getTime()) return refuse("dossier.proposal_changed");
    if (due < printed && !earlier) return refuse("dossier.move_earlier");
    const { occasion, instrument, day } = proposed.proposal.cause;
    const moved = promiseAnew(state.clock, { at: acting.at, dueAt: due, reason: MOVED_BY_CALENDAR, note: instrument });
    if (!moved.ok) return moved;
    return ok({
      facts: { from: state.dueAt, occasion, instrument, ...(day === null ? {} : { day }) },
      becomes: { clock: moved.value, dueAt: due.toISOString() },
    });
  },
});
