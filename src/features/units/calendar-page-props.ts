import type { Locale } from "#platform/i18n/locale";
import type { FieldError } from "#ui/error-summary/view";
import type { CalendarChange } from "./calendar-change-store.ts";
import type { CalendarReach, ComingDay } from "./coming-days.ts";
import type { Organisation } from "./organisation.ts";

export const calendarPath = "/can-bo/quan-tri/ngay-nghi";
export const reckoningPath = "/can-bo/quan-tri/cach-tinh-han";
/** Where due dates that a change of the calendar concerns wait for somebody's decision. */
export const proposalsPath = "/can-bo/hen-lai";

export type CalendarPageProps = {
  readonly days: readonly ComingDay[];
  readonly reach: CalendarReach;
  /** What was changed lately, and how many dossiers it concerned. */
  readonly changes: readonly CalendarChange[];
  /** Offices of the province that the administrator may choose. */
  readonly offices: readonly Organisation[];
  /** Every office of the province, for the names of those whose days are listed. */
  readonly named: readonly Organisation[];
  readonly formKey: () => string;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  /** What has just been done, or why it was not. */
  readonly news?: { readonly kind: "done" | "refused"; readonly sentence: string };
  readonly locale: Locale;
};
