import { fill } from "#core/text/fill";
import { isLocalDate } from "#core/time/local-date";
import type { Refusal } from "#core/result";
import { execute } from "#platform/command/execute";
import type { FieldProblem } from "#platform/command/outcome";
import { missing, page, redirect, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import type { FieldError } from "#ui/error-summary/view";
import { calendarReach } from "../coming-days.ts";
import { messages } from "../messages.ts";
import { findOrganisation } from "../organisation-queries.ts";
import type { Organisation } from "../organisation.ts";
import { officeName } from "../present-place.ts";
import { sayDate } from "../say-hours.ts";
import { hoursOfOffice, usualWeeks } from "./office-facts.ts";
import { officeMessages } from "./office-messages.ts";
import { OfficePage, officePath, WHOLE_PROVINCE_PAGE, type OfficePageProps } from "./office-page.tsx";
import { showOffices } from "./offices-page.tsx";
import { readHours, writeHours } from "./read-hours.ts";
import { setContact } from "./set-contact.ts";
import { setOpeningHours } from "./set-opening-hours.ts";
import { takeBackOpeningHours } from "./take-back-opening-hours.ts";

type Redrawn = { readonly refusal?: Refusal; readonly problems?: readonly FieldProblem[]; readonly errors?: readonly FieldError[] }; // prettier-ignore
type Where = { readonly provinceCode: string; readonly organisationId: string; readonly office?: Organisation };

const text = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

/** The office of the address, when this administrator looks after it. */
async function placeOf({ acting, params }: PageRequest): Promise<Where | undefined> {
  if (acting.actor.kind !== "official") return undefined;
  const { provinceCode, offices } = calendarReach(acting.actor);
  const id = params["id"] ?? "";
  if (id === WHOLE_PROVINCE_PAGE) return offices === "all" ? { provinceCode, organisationId: "" } : undefined;
  const office = await findOrganisation(acting, id);
  const covered = office?.provinceCode === provinceCode && (offices === "all" || offices.includes(id));
  return covered ? { provinceCode, organisationId: id, office } : undefined;
}

function newsOf({ query, say, locale }: PageRequest, { refusal }: Redrawn): OfficePageProps["news"] {
  if (refusal) return { kind: "refused", sentence: say(refusal) };
  const words = officeMessages[locale];
  const { gio = "", bo = "", xong } = query;
  if (isLocalDate(gio)) return { kind: "done", sentence: fill(words.hoursSet, { day: sayDate(gio) }) };
  if (isLocalDate(bo)) return { kind: "done", sentence: fill(words.hoursTaken, { day: sayDate(bo) }) };
  return xong === "lien-he" ? { kind: "done", sentence: words.contactSet } : undefined;
}

async function showOffice(request: PageRequest, redrawn: Redrawn = {}): Promise<PageAnswer> {
  const { acting, locale, query, body, formKey } = request;
  const where = await placeOf(request);
  if (!where) return missing();
  const hours = await hoursOfOffice(acting, where);
  const weeks = usualWeeks();
  const week = weeks.get(query["mau"] ?? "") ?? hours.now;
  const filled = Object.fromEntries(week.map((windows, at) => [`day${at + 1}`, writeHours(windows)]));
  const sent = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, text(value)]));
  const errors = [
    ...(redrawn.errors ?? []),
    ...(redrawn.problems ?? []).map((each) => ({ field: each.field, sentence: request.sayProblem(each) })),
  ];
  const news = newsOf(request, redrawn);
  const main = (
    <OfficePage
      {...(where.office ? { office: where.office } : {})}
      hours={hours}
      typed={{ validFrom: hours.tomorrow, ...filled, ...sent }}
      patterns={[...weeks.keys()]}
      errors={errors}
      {...(news ? { news } : {})}
      formKey={formKey}
      locale={locale}
    />
  );
  const title = where.office ? officeName(where.office, locale) : officeMessages[locale].wholeProvince;
  const status = redrawn.refusal ? 409 : errors.length > 0 ? 422 : 200;
  return page(title, main, { section: "offices", status, scripts: ["keep-draft"] });
}

/** The seven days as typed; what cannot be read is said at its day. */
function readWeek({ body, locale }: PageRequest) {
  const read = [1, 2, 3, 4, 5, 6, 7].map((day) => readHours(text(body[`day${day}`])));
  const errors = read.flatMap((day, at) => (day === undefined ? [dayError(at + 1, locale, "unreadable")] : []));
  return { week: read.map((day) => day ?? []), errors };
}

const dayError = (day: number, locale: PageRequest["locale"], why: "unreadable" | "overlapping"): FieldError => ({
  field: `day${day}`,
  sentence: fill(officeMessages[locale][why], { day: messages[locale].days[day - 1] ?? "" }),
});

async function sendHours(request: PageRequest): Promise<PageAnswer> {
  const { acting, body, locale } = request;
  const where = await placeOf(request);
  if (!where) return missing();
  const { week, errors } = body["follow"] === "yes" ? { week: null, errors: [] } : readWeek(request);
  if (errors.length > 0) return showOffice(request, { errors });
  const { provinceCode, organisationId } = where;
  const given = { validFrom: text(body["validFrom"]), instrument: text(body["instrument"]) };
  const outcome = await execute(setOpeningHours, acting, { provinceCode, organisationId, week, ...given });
  if (outcome.kind === "done") return redirect(`${officePath(organisationId)}?gio=${outcome.value.validFrom}`);
  const bad = outcome.kind === "refused" && outcome.refusal.code === "calendar.bad_windows" ? outcome.refusal.detail : undefined; // prettier-ignore
  return showOffice(request, bad ? { errors: [dayError(Number(bad["weekday"]), locale, "overlapping")] } : outcome);
}

async function sendTakeBack(request: PageRequest): Promise<PageAnswer> {
  const where = await placeOf(request);
  if (!where) return missing();
  const { provinceCode, organisationId } = where;
  const validFrom = text(request.body["validFrom"]);
  const outcome = await execute(takeBackOpeningHours, request.acting, { provinceCode, organisationId, validFrom });
  return outcome.kind === "done"
    ? redirect(`${officePath(organisationId)}?bo=${outcome.value.validFrom}`)
    : showOffice(request, outcome);
}

async function sendContact(request: PageRequest): Promise<PageAnswer> {
  const where = await placeOf(request);
  if (!where?.office) return missing();
  const { provinceCode, organisationId } = where;
  const given = { address: text(request.body["address"]) };
  const outcome = await execute(setContact, request.acting, { provinceCode, organisationId, ...given });
  return outcome.kind === "done"
    ? redirect(`${officePath(organisationId)}?xong=lien-he`)
    : showOffice(request, outcome);
}

const routes: readonly Omit<PageRoute, "permission">[] = [
  { method: "GET", path: "", handle: showOffices },
  { method: "GET", path: "/:id", handle: (request) => showOffice(request) },
  { method: "POST", path: "/:id/gio", handle: sendHours },
  { method: "POST", path: "/:id/bo", handle: sendTakeBack },
  { method: "POST", path: "/:id/lien-he", handle: sendContact },
];

export const officeConsole: readonly PageRoute[] = routes.map((route) => ({
  ...route,
  path: `/quan-tri/co-quan${route.path}`,
  permission: "units.manage-offices",
}));
