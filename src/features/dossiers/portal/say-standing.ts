import { findStep } from "#core/process/process";
import { fill } from "#core/text/fill";
import { sayInstant, sayTimeLeft } from "#core/time/say-time";
import { timeLeft } from "#core/time/time-left";
import { calendarFor } from "#features/units";
import type { Acting } from "#platform/context";
import type { Locale } from "#platform/i18n/locale";
import type { TagKind } from "#ui/tag/view";
import { statuses, type Dossier } from "../model/dossier.ts";
import { messages } from "../portal-messages.ts";
import { deskOf } from "../model/policy.ts";
import type { Tracking } from "../present-dossier.ts";
import { getProcess } from "../model/process-catalogue.ts";
import { sayOfficeShort } from "./say-office.ts";
import { sayMoment } from "./say-moment.ts";

/** How a dossier stands, in the words of whoever waits for it: who has it, until when, what they must do. */
export type Standing = {
  readonly headline: string;
  readonly promise?: string;
  readonly tag?: { readonly kind: TagKind; readonly word: string };
  readonly note?: string;
  readonly isGrave: boolean;
  /** The applicant's own page where they do what is asked. */
  readonly todo?: "bo-sung" | "nop-phi";
};

type Told = {
  readonly dossier: Dossier;
  readonly tracking: Pick<Tracking, "with" | "returnPlace">;
  readonly locale: Locale;
};

export async function sayStanding(acting: Pick<Acting, "db" | "memory" | "at">, told: Told): Promise<Standing> {
  const { dossier, tracking, locale } = told;
  const { state, head } = dossier;
  const text = messages[locale];
  const office = tracking.with ? sayOfficeShort(tracking.with.name, locale) : "";
  const collected = sayOfficeShort(tracking.returnPlace.name, locale);
  const ended = (headline: string): Standing => ({
    headline,
    isGrave: false,
    tag: { kind: "plain", word: text.ended },
  });
  switch (state.status) {
    case statuses.submitted:
      if (state.payFirst) return { headline: text.needsFee, isGrave: false, tag: { kind: "soon", word: text.waiting }, todo: "nop-phi" }; // prettier-ignore
      return {
        headline: fill(text.waitsForAnswer, { office }),
        ...(await promiseOf(acting, told, { iso: state.acceptanceDueAt, sentence: text.answerBefore })),
      };
    case statuses.accepted:
    case statuses.inProcess: {
      const role = deskOf(head, state, getProcess(head.processId))?.role;
      const division = role ? text.divisions[role] : "";
      return {
        headline: fill(text.isWith, { division, office }),
        ...(await promiseOf(acting, told, { iso: state.dueAt, sentence: text.resultBefore })),
      };
    }
    case statuses.awaitingSupplement:
      return {
        headline: text.needsPapers,
        note: sayMoment(text.needsPapersUntil, state.supplementDueAt, locale),
        isGrave: true,
        tag: { kind: "soon", word: text.waiting },
        todo: "bo-sung",
      };
    case statuses.awaitingPayment:
      return { headline: text.needsPayment, isGrave: true, tag: { kind: "soon", word: text.waiting }, todo: "nop-phi" };
    case statuses.finished:
      return { ...finishedTag(dossier, locale), ...finishedWords(dossier, locale, collected), isGrave: false };
    case statuses.returned: {
      const at = sayInstant(new Date(state.returnedAt ?? acting.at), locale);
      return { ...finishedTag(dossier, locale), headline: fill(text.isReturned, { at }), isGrave: false };
    }
    case statuses.declined:
      return ended(text.isDeclined);
    case statuses.withdrawn:
      return ended(text.isWithdrawn);
    case statuses.stopped:
      return ended(text.isStopped);
  }
}

type Promised = { readonly iso: string | null; readonly sentence: string };

async function promiseOf(
  acting: Pick<Acting, "db" | "memory" | "at">,
  { dossier, locale }: Told,
  { iso, sentence }: Promised,
): Promise<Pick<Standing, "promise" | "tag" | "note" | "isGrave">> {
  const text = messages[locale];
  if (iso === null) return { promise: text.noTerm, isGrave: false };
  const calendar = await calendarFor(acting, dossier.head.competentOrganisation);
  const left = timeLeft(calendar, new Date(iso), acting.at);
  const said = fill(text.workingTime, { left: sayTimeLeft(left.workingMinutes, locale, { style: "full" }) });
  const isLate = left.state === "late";
  const promise = `${sayMoment(isLate ? text.promisedBefore : sentence, iso, locale)} (${said})`;
  const kind: TagKind = isLate ? "late" : left.state === "due-soon" ? "soon" : "good";
  const word = isLate ? text.late : kind === "soon" ? text.soon : text.onTrack;
  return { promise, tag: { kind, word }, isGrave: isLate, ...(isLate ? { note: text.lateApology } : {}) };
}

function finishedTag({ state }: Dossier, locale: Locale): Pick<Standing, "tag"> {
  const text = messages[locale];
  if (state.timeliness === null) return {};
  if (state.timeliness === "late") return { tag: { kind: "late", word: text.wasLate } };
  return { tag: { kind: "good", word: state.timeliness === "early" ? text.early : text.onTime } };
}

/** Ready means that it can be taken home: at a step that offers the return. */
function finishedWords({ state, head }: Dossier, locale: Locale, office: string): Pick<Standing, "headline" | "note"> {
  const text = messages[locale];
  const step = state.step === null ? undefined : findStep(getProcess(head.processId), state.step);
  const isReady = step?.outcomes.some(({ move }) => move === "return") ?? false;
  if (!isReady) return { headline: fill(text.isOnTheWay, { office }) };
  return { headline: fill(text.isReady, { office }), note: text.isReadyBring };
}
