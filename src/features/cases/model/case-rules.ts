import { dueAt } from "#core/time/deadline";
import type { TimeLimit } from "#core/time/time-limit";
import type { WorkingCalendar } from "#core/time/working-calendar";
import type { CaseKind, Priority } from "./case.ts";

export type CaseTerm = Extract<TimeLimit, { readonly unit: "working-hour" | "working-day" | "calendar-day" | "month" }>;

/** How long a kind of case may take. An administrator changes every number (`settings/set-case-rules.ts`). */
export type CaseRule = {
  /** Until somebody has taken it; for complaints and denunciations until it is accepted (thụ lý). */
  readonly take: CaseTerm;
  /** Until it is answered. */
  readonly settle: CaseTerm;
  /** Where the time to answer begins. */
  readonly from: "opening" | "taking";
  /** Until it is answered when it is urgent. */
  readonly urgent: CaseTerm;
  readonly extension: CaseTerm;
  readonly mostExtensions: number;
};
export type CaseRules = Readonly<Record<CaseKind, CaseRule>>;

const days = (amount: number): CaseTerm => ({ amount, unit: "working-day" });
const calendarDays = (amount: number): CaseTerm => ({ amount, unit: "calendar-day" });
const hours = (amount: number): CaseTerm => ({ amount, unit: "working-hour" });

/**
 * Until a province decides otherwise; domain 7.2 marks every number [M], so none is more than a beginning. Complaints:
 * Law on Complaints 2011 art. 27 (accepted within 10 days) and art. 28 (settled within 30 days of acceptance).
 * Denunciations: Law on Denunciations 2018 art. 24 (accepted within 7 working days) and art. 30 (30 days, extended by 30,
 * twice where it is especially complex).
 */
export const usualCaseRules: CaseRules = {
  feedback: {
    take: hours(8),
    settle: days(7),
    from: "opening",
    urgent: days(1),
    extension: days(5),
    mostExtensions: 1,
  },
  question: {
    take: hours(8),
    settle: days(5),
    from: "opening",
    urgent: days(1),
    extension: days(5),
    mostExtensions: 1,
  },
  praise: { take: days(2), settle: days(10), from: "opening", urgent: days(5), extension: days(5), mostExtensions: 1 },
  complaint: {
    take: calendarDays(10),
    settle: calendarDays(30),
    from: "taking",
    urgent: calendarDays(30),
    extension: calendarDays(15),
    mostExtensions: 1,
  },
  denunciation: {
    take: days(7),
    settle: calendarDays(30),
    from: "taking",
    urgent: calendarDays(30),
    extension: calendarDays(30),
    mostExtensions: 2,
  },
};

type Counting = { readonly kind: CaseKind; readonly priority: Priority };

/** Both due moments of a case that has just come, or come again; `dueAt` is null where its time begins with the taking. */
export function openingTerms(
  rules: CaseRules,
  calendar: WorkingCalendar,
  { kind, priority, from }: Counting & { readonly from: Date },
): { readonly takeDueAt: string | null; readonly dueAt: string | null } {
  const rule = rules[kind];
  const settle = rule.from === "opening" ? after(calendar, settleTerm(rule, priority), from) : null;
  const take = after(calendar, rule.take, from);
  // What must be answered today must be taken today.
  return { takeDueAt: settle !== null && take !== null && settle < take ? settle : take, dueAt: settle };
}

/** When it must be answered once it has been taken; what ran from the opening goes on. */
export const dueOnceTaken = (
  rules: CaseRules,
  calendar: WorkingCalendar,
  { kind, priority, dueAt: standing, takenAt }: Counting & { readonly dueAt: string | null; readonly takenAt: Date },
): string | null => standing ?? after(calendar, settleTerm(rules[kind], priority), takenAt);

/** The moment a due date moves to; undefined when no extension is left. */
export const extendedDue = (
  rule: CaseRule,
  calendar: WorkingCalendar,
  { dueAt: standing, extensions }: { readonly dueAt: string; readonly extensions: number },
): string | undefined =>
  extensions < rule.mostExtensions ? (after(calendar, rule.extension, new Date(standing)) ?? undefined) : undefined;

const settleTerm = (rule: CaseRule, priority: Priority): CaseTerm =>
  priority === "urgent" ? rule.urgent : rule.settle;

const after = (calendar: WorkingCalendar, limit: CaseTerm, from: Date): string | null =>
  dueAt(calendar, limit, { from })?.toISOString() ?? null;
