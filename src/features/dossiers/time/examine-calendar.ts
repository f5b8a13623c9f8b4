import { instantOn } from "#core/time/local-time";
import { reckonDue } from "#core/time/reckon-due";
import { calendarFor, forgetCalendar, listProvinces, listUnexaminedChanges, markExamined, type CalendarChange } from "#features/units"; // prettier-ignore
import type { Acting } from "#platform/context";
import type { Job } from "#platform/feature";
import { getCase } from "../acting/get-case.ts";
import type { DossierRow } from "../lists/work-store.ts";
import { closeProposals, listOvertaken, listPromised, proposeDue, type DueCause } from "./due-proposal-store.ts";

const AT_ONCE = 500;
const WHOLE_COUNTRY = "00";

/**
 * A calendar changed after due dates had been printed: whoever it concerns is found and a new date proposed; nothing
 * moves before a person decides (domain 9 no. 3). Doing it again finds the same.
 */
export async function examineCalendar(acting: Acting): Promise<void> {
  let changes: CalendarChange[];
  do {
    changes = await listUnexaminedChanges(acting.db);
    for (const change of changes) {
      const affected = await examineChange(acting, change);
      await markExamined(acting.db, change, { at: acting.at, affected });
    }
  } while (changes.length > 0);
  // A dossier that was paused when the calendar changed has a new date since; it is asked about again, or no longer.
  for (const { proposal, ...row } of await listOvertaken(acting.db, AT_ONCE)) {
    await closeProposals(acting.db, row.head);
    if (row.state.clock?.state === "running") await examineDossier(acting, row, proposal.cause);
  }
}

async function examineChange(acting: Acting, change: CalendarChange): Promise<number> {
  const everywhere = change.provinceCode === WHOLE_COUNTRY;
  const provinces = everywhere ? (await listProvinces(acting)).map(({ code }) => code) : [change.provinceCode];
  const dueFrom = (change.day && instantOn(change.day, "00:00")) || change.changedAt;
  const { kind, day = null, occasion, instrument } = change;
  let affected = 0;
  for (const provinceCode of provinces) {
    // What another server changed a moment ago may not have reached this one's memory.
    forgetCalendar(acting, provinceCode);
    const competent = change.organisationId || null;
    let rows: DossierRow[] = [];
    do {
      const after = rows.at(-1)?.head.code ?? "";
      rows = await listPromised(acting.db, { provinceCode, dueFrom, competent, after, limit: AT_ONCE });
      for (const row of rows) if (await examineDossier(acting, row, { kind, day, occasion, instrument })) affected += 1;
    } while (rows.length === AT_ONCE);
  }
  return affected;
}

/** True when the dossier's date would be another by the calendar of today. */
async function examineDossier(acting: Acting, { head, state }: DossierRow, cause: DueCause): Promise<boolean> {
  const { clock, dueAt: printedDueAt } = state;
  if (!clock || printedDueAt === null) return false;
  const calendar = await calendarFor(acting, head.competentOrganisation);
  const procedureCase = await getCase(acting, head);
  const proposedDueAt = reckonDue(clock, calendar, procedureCase)?.toISOString();
  if (proposedDueAt === undefined || proposedDueAt === printedDueAt) {
    await closeProposals(acting.db, head);
    return false;
  }
  await proposeDue(acting.db, { head, proposal: { printedDueAt, proposedDueAt, cause }, at: acting.at });
  return true;
}

export const calendarJob: Job = { name: "dossiers.examine-calendar", everySeconds: 20, run: examineCalendar };
