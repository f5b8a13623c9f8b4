import { dayOf, epochOf } from "#core/time/local-time";
import { dateOfDay, type DayNumber } from "#core/time/local-date";
import { isWorkingDay } from "#core/time/working-calendar";
import type { Official } from "#core/access/actor";
import { listCommunes, nationalCalendar } from "#features/units";
import type { Reading } from "#platform/context";
import { staffOffices } from "./actors.ts";
import { planWorld, type ProvincePlan } from "./plan-world.ts";
import { runWorld, type Progress, type RunReport, type World } from "./run-world.ts";

export type SimulationOrder = {
  readonly plans: readonly Omit<ProvincePlan, "days">[];
  /** How many working days, the last one ending at `until`. */
  readonly workingDays: number;
  readonly until: Date;
  readonly known?: readonly Official[];
};

/** Plans the days and runs them through the real commands; what has not happened by `until` is left for people to do. */
export async function simulate(world: World, order: SimulationOrder, progress?: Progress): Promise<RunReport> {
  const provinceCodes = order.plans.map((plan) => plan.provinceCode);
  const days = await lastDays(world, order.until, order.workingDays);
  const actors = await staffOffices(world, provinceCodes, {
    known: order.known ?? [],
    at: new Date(epochOf(days[0] ?? 0, 0)),
  });
  const scripts = [];
  for (const plan of order.plans) scripts.push(...(await planWorld(world, actors, { ...plan, days })));
  return runWorld(world, scripts, { until: order.until, progress });
}

/** The calendar days from the n-th last working day up to today, in order. */
async function lastDays(reading: Reading, until: Date, workingDays: number): Promise<DayNumber[]> {
  const calendar = await nationalCalendar(reading);
  const days: DayNumber[] = [];
  let working = 0;
  for (let day = dayOf(until); working < workingDays && days.length < workingDays * 4 + 30; day -= 1) {
    days.unshift(day);
    if (isWorkingDay(calendar, dateOfDay(day))) working += 1;
  }
  return days;
}

/** What a province receives on a working day when nobody says otherwise: Quảng Ninh's first week is on record. */
export async function usualPlan(
  reading: Reading,
  provinceCode: string,
  seed: number,
): Promise<Omit<ProvincePlan, "days">> {
  const communes = await listCommunes(reading, provinceCode);
  const perDay = provinceCode === "22" ? 1375 : communes.length * 25;
  return { provinceCode, perDay, onlineShare: 0.31, seed };
}
