import { fill } from "#core/text/fill";
import type { Refusal } from "#core/result";
import { execute } from "#platform/command/execute";
import type { FieldProblem } from "#platform/command/outcome";
import { missing, page, redirect, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import { addCalendarDay } from "./add-calendar-day.ts";
import { codeConsole } from "./agency-codes/code-console.tsx";
import { officeConsole } from "./office-settings/office-console.tsx";
import { calendarMessages } from "./calendar-messages.ts";
import { CalendarPage } from "./calendar-page.tsx";
import { sayDay } from "./say-day.ts";
import { calendarPath, type CalendarPageProps } from "./calendar-page-props.ts";
import { calendarReach, listComingDays, type CalendarReach } from "./coming-days.ts";
import type { Organisation } from "./organisation.ts";
import { listOrganisations } from "./organisation-queries.ts";
import { reckoningConsole } from "./reckoning/reckoning-console.tsx";
import { readLatestChanges } from "./calendar-change-store.ts";
import { removeCalendarDay } from "./remove-calendar-day.ts";

type Redrawn = {
  readonly refusal?: Refusal;
  readonly problems?: readonly FieldProblem[];
  /** Fills the form again; only for the form that was sent. */
  readonly keepTyped?: boolean;
};

async function officesWithin(request: PageRequest, { provinceCode, offices }: CalendarReach): Promise<Organisation[]> {
  const all = await listOrganisations(request.acting, { provinceCode });
  return all.filter(({ id, kind }) => (offices === "all" ? kind.endsWith("-centre") : offices.includes(id)));
}

function newsOf({ query, say, locale }: PageRequest, { refusal }: Redrawn): CalendarPageProps["news"] {
  if (refusal) return { kind: "refused", sentence: say(refusal) };
  const text = calendarMessages[locale];
  const { them, xoa } = query;
  if (them) return { kind: "done", sentence: fill(text.added, { day: sayDay(them, locale) }) };
  return xoa ? { kind: "done", sentence: fill(text.removed, { day: sayDay(xoa, locale) }) } : undefined;
}

/** The calendar of the administrator's province; redrawn with what was typed when an act did not happen. */
async function showCalendar(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale, formKey, sayProblem } = request;
  if (acting.actor.kind !== "official") return missing();
  const reach = calendarReach(acting.actor);
  const news = newsOf(request, redrawn);
  const problems = redrawn.problems ?? [];
  const main = (
    <CalendarPage
      days={await listComingDays(acting, reach.provinceCode)}
      reach={reach}
      changes={await readLatestChanges(acting.db, reach.provinceCode)}
      offices={await officesWithin(request, reach)}
      named={await listOrganisations(acting, { provinceCode: reach.provinceCode })}
      formKey={formKey}
      typed={redrawn.keepTyped ? textsOf(request.body) : {}}
      errors={problems.map((problem) => ({ field: problem.field, sentence: sayProblem(problem) }))}
      {...(news ? { news } : {})}
      locale={locale}
    />
  );
  const status = redrawn.refusal ? 409 : problems.length > 0 ? 422 : 200;
  return page(calendarMessages[locale].title, main, { section: "administration", status, scripts: ["keep-draft"] });
}

const textsOf = (body: PageRequest["body"]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );

/** The fields of a form that the command knows, with the province of the official who sends it. */
function inputOf({ body, acting }: PageRequest, fields: readonly string[]): Record<string, unknown> {
  const provinceCode = acting.actor.kind === "official" ? acting.actor.provinceCode : undefined;
  return { ...Object.fromEntries(fields.map((field) => [field, body[field]])), provinceCode };
}

async function addDay(request: PageRequest): Promise<PageAnswer> {
  const input = inputOf(request, ["day", "kind", "organisationId", "occasion", "instrument"]);
  const outcome = await execute(addCalendarDay, request.acting, input);
  if (outcome.kind === "done") return redirect(`${calendarPath}?them=${outcome.value.day}`);
  return showCalendar(request, { ...outcome, keepTyped: true });
}

async function removeDay(request: PageRequest): Promise<PageAnswer> {
  const outcome = await execute(removeCalendarDay, request.acting, inputOf(request, ["day", "organisationId"]));
  if (outcome.kind === "done") return redirect(`${calendarPath}?xoa=${outcome.value.day}`);
  return showCalendar(request, outcome);
}

const permission = "units.manage-calendar";

export const unitConsole: readonly PageRoute[] = [
  { method: "GET", path: "/quan-tri/ngay-nghi", permission, handle: (request) => showCalendar(request) },
  { method: "POST", path: "/quan-tri/ngay-nghi", permission, handle: addDay },
  { method: "POST", path: "/quan-tri/ngay-nghi/xoa", permission, handle: removeDay },
  ...reckoningConsole,
  ...officeConsole,
  ...codeConsole,
];
