import { ok, type Refusal, type Result } from "#core/result";
import { listByField, listFields } from "#features/procedures";
import type { Acting } from "#platform/context";
import { spanOf, type Period } from "./model/period.ts";
import { choosePlace, type Place } from "./places.ts";
import type { ReportFilter } from "./report-store.ts";

/** What the rows of a report are. */
export const groupings = ["field", "centre", "agency"] as const;
export type Grouping = (typeof groupings)[number];

/** A report as it is asked for, already within what the official may read. */
export type ReportOrder = {
  readonly place: Place;
  readonly period: Period;
  /** Slug of a field of the catalogue; absent: all. */
  readonly field?: string;
  /** Codes of procedures; absent: all of the field. */
  readonly procedures?: readonly string[];
  readonly by: Grouping;
};

export type Asked = {
  readonly place: string | undefined;
  readonly period: Period;
  readonly field: string | undefined;
  readonly procedures?: readonly string[] | undefined;
  readonly by: Grouping;
};

/** The order, or why it cannot be given: a place outside what this official may read. An unknown field is all fields. */
export async function orderOf(acting: Acting, asked: Asked): Promise<Result<ReportOrder, Refusal>> {
  const place = await choosePlace(acting, asked.place);
  if (!place.ok) return place;
  const field = (await listFields(acting)).find(({ slug }) => slug === asked.field)?.slug;
  const { period, by, procedures } = asked;
  return ok({ place: place.value, period, by, ...(field ? { field } : {}), ...(procedures ? { procedures } : {}) });
}

/** The order as the store takes it; what is in process is judged now while the period is not over. */
export async function filterOf(acting: Acting, order: ReportOrder): Promise<ReportFilter> {
  const { place, field, procedures } = order;
  const span = spanOf(order.period);
  return {
    provinceCode: acting.actor.kind === "official" ? acting.actor.provinceCode : "",
    ...span,
    asOf: acting.at < span.to ? acting.at : span.to,
    ...(place.kind === "centre" ? { centres: [place.id] } : {}),
    ...(place.kind === "agency" ? { agencies: [place.id] } : {}),
    ...(procedures ? { procedures } : field ? { procedures: await proceduresOf(acting, field) } : {}),
  };
}

const proceduresOf = async (acting: Acting, field: string): Promise<readonly string[]> =>
  (await listByField(acting, field)).map(({ code }) => code);

// A row narrows what was asked for; it never opens another place.
const narrowed = (to: readonly string[], within: readonly string[] | undefined): readonly string[] =>
  within ? within.filter((each) => to.includes(each)) : to;

/** One row of a report asked for alone: the same order, narrowed to what the row is about. */
export async function filterOfRow(acting: Acting, order: ReportOrder, row: string | undefined): Promise<ReportFilter> {
  const filter = await filterOf(acting, order);
  if (row === undefined) return filter;
  if (order.by === "centre") return { ...filter, centres: narrowed([row], filter.centres) };
  if (order.by === "agency") return { ...filter, agencies: narrowed([row], filter.agencies) };
  return { ...filter, procedures: narrowed(await proceduresOf(acting, row), filter.procedures) };
}
