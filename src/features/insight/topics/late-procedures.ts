import { localDateOf } from "#core/time/local-time";
import { lateByProcedure, orderOf, type LateOfProcedure, type Period } from "#features/reports";
import type { Acting } from "#platform/context";
import { fiveWeeksOf } from "./read-topics.ts";

export type LateHere = {
  readonly place: string;
  readonly period: Period;
  readonly late: ReadonlyMap<string, LateOfProcedure>;
};

/** The dossiers of these procedures that were late in the five weeks, in the widest place the official may read. */
export async function lateOf(acting: Acting, procedures: readonly string[]): Promise<LateHere | undefined> {
  if (procedures.length === 0) return undefined;
  const { from, to } = fiveWeeksOf(acting.at);
  const period = { from: localDateOf(from), to: localDateOf(to) };
  const order = await orderOf(acting, { place: undefined, period, field: undefined, procedures, by: "field" });
  if (!order.ok) return undefined;
  const late = await lateByProcedure(acting, order.value);
  return {
    place: order.value.place.id,
    period,
    late: new Map(late.map((each) => [each.procedureCode, each])),
  };
}
