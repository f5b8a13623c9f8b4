import { fill } from "#core/text/fill";
import { parseInstant } from "#core/time/local-time";
import { sayTimeLeft } from "#core/time/say-time";
import { timeLeft } from "#core/time/time-left";
import type { WorkingCalendar } from "#core/time/working-calendar";
import { calendarFor } from "#features/units";
import type { Acting } from "#platform/context";
import type { Locale } from "#platform/i18n/locale";
import type { TagKind } from "#ui/tag/view";
import { consoleMessages } from "./messages.ts";
import { statuses, type DossierHead, type DossierState } from "../model/dossier.ts";

/** A dossier's time in one or two words, with the colour that repeats them, and what else the time means. */
export type TimeTag = { readonly kind: TagKind; readonly text: string; readonly note?: string };

type Told = { readonly head: DossierHead; readonly state: DossierState };

const kinds = { "in-time": "good", "due-soon": "soon", late: "late" } as const;

const sayLeft = (calendar: WorkingCalendar, due: string, { at, locale }: { at: Date; locale: Locale }): TimeTag => {
  const dueAt = parseInstant(due);
  if (!dueAt) return { kind: "plain", text: consoleMessages[locale].line.noDue };
  const left = timeLeft(calendar, dueAt, at);
  return { kind: kinds[left.state], text: sayTimeLeft(left.workingMinutes, locale) };
};

/** Who owes what until when: the answer to an online applicant first, then the promised result. */
export async function tellTime(acting: Acting, { head, state }: Told, locale: Locale): Promise<TimeTag> {
  const words = consoleMessages[locale].line;
  const when = { at: acting.at, locale };
  if (state.status === statuses.finished) return { kind: "good", text: words.ready };
  if (state.status === statuses.awaitingPayment) return { kind: "plain", text: words.payment };
  if (state.status === statuses.awaitingSupplement)
    return { kind: "plain", text: words.paused, note: await saySupplement(acting, { head, state }, locale) };
  if (state.acceptanceDueAt !== null) {
    const calendar = await calendarFor(acting, head.receivedByOrganisation);
    return { ...sayLeft(calendar, state.acceptanceDueAt, when), note: words.unanswered };
  }
  if (state.finishedAt !== null || state.status === statuses.declined) return { kind: "plain", text: words.ended };
  if (state.dueAt === null) return { kind: "plain", text: words.noDue };
  return sayLeft(await calendarFor(acting, head.competentOrganisation), state.dueAt, when);
}

async function saySupplement(acting: Acting, { head, state }: Told, locale: Locale): Promise<string> {
  const words = consoleMessages[locale].line;
  const due = state.supplementDueAt === null ? undefined : parseInstant(state.supplementDueAt);
  if (!due) return words.supplementOver;
  const left = timeLeft(await calendarFor(acting, head.competentOrganisation), due, acting.at);
  if (left.workingMinutes < 0) return words.supplementOver;
  return fill(words.supplementLeft, { left: sayTimeLeft(left.workingMinutes, locale, { style: "full" }) });
}
