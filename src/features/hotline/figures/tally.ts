import type { Official } from "#core/access/actor";
import { addWaits, type Waits } from "#core/figures/percentile";
import { unitCodeOf } from "#features/units";
import type { Reading } from "#platform/context";
import { officesOf } from "../calls/my-calls.ts";
import { figuresCloseAt } from "./close-figures.ts";
import { countCalls, countChecks, countPromises, type CheckCount, type Counting } from "./tally-store.ts";
import { countCallsWithoutCase, listCallsById, type CallLine, type CallsWithoutCase } from "./topic-calls-store.ts";

/** What a hotline did in a period, as counts that add up over units and provinces. */
export type HotlineTally = {
  readonly calls: number;
  readonly answered: number;
  /** Until the answer, where it can be told. */
  readonly waits: Waits;
  /** Promised calls that fell due, and those of them that were made by then. */
  readonly promised: number;
  readonly kept: number;
  /** Test calls, and those that were answered. */
  readonly checks: number;
  readonly reached: number;
};

export type TallyOf = Omit<Counting, "asOf"> & { readonly at: Date };

/** Nothing counted. */
export const noCalls: HotlineTally = { calls: 0, answered: 0, waits: [], promised: 0, kept: 0, checks: 0, reached: 0 };

/** Tallies of several units or provinces as one. */
export const addCalls = (all: readonly HotlineTally[]): HotlineTally =>
  all.reduce(
    (sum, each) => ({
      calls: sum.calls + each.calls,
      answered: sum.answered + each.answered,
      waits: addWaits(sum.waits, each.waits),
      promised: sum.promised + each.promised,
      kept: sum.kept + each.kept,
      checks: sum.checks + each.checks,
      reached: sum.reached + each.reached,
    }),
    noCalls,
  );

/** By the code of the unit whose line was called, or under "" for the whole province; the same whenever a past period is asked. */
export async function tallyHotline(
  { db }: Pick<Reading, "db">,
  { at, ...of }: TallyOf,
): Promise<ReadonlyMap<string, HotlineTally>> {
  const counting = { ...of, asOf: figuresCloseAt(of.to, at) };
  const calls = Map.groupBy(await countCalls(db, counting), ({ unit }) => unit);
  const promises = new Map((await countPromises(db, counting)).map((row) => [row.unit, row]));
  const checks = Map.groupBy(await countChecks(db, counting), ({ office }) => (of.whole ? "" : unitCodeOf(office)));
  const units = new Set([...calls.keys(), ...promises.keys(), ...checks.keys()]);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  return new Map(
    [...units].map((unit) => {
      const [own, tested] = [calls.get(unit) ?? [], checks.get(unit) ?? []];
      const { promised, kept } = promises.get(unit) ?? noCalls;
      const tally: HotlineTally = {
        calls: sum(own.map((row) => row.calls)),
        answered: sum(own.map((row) => row.answered)),
        waits: addWaits(
          own.flatMap((row) => (row.seconds === null ? [] : [{ seconds: row.seconds, count: row.calls }])),
        ),
        promised,
        kept,
        checks: sum(tested.map((row) => row.checks)),
        reached: sum(tested.map((row) => row.reached)),
      };
      return [unit, tally];
    }),
  );
}

/** Each line's test calls in a period. */
export const lineChecksOf = ({ db }: Pick<Reading, "db">, { at, ...of }: TallyOf): Promise<readonly CheckCount[]> =>
  countChecks(db, { ...of, asOf: figuresCloseAt(of.to, at) });

/** The calls that cases came by, for whoever may see the cases. */
export const callsById = (
  { db }: Pick<Reading, "db">,
  provinceCode: string,
  ids: readonly string[],
): Promise<readonly CallLine[]> => (ids.length === 0 ? Promise.resolve([]) : listCallsById(db, provinceCode, ids));

/** How many calls at the units an official serves became no case. */
export const callsWithoutCase = (
  { db }: Pick<Reading, "db">,
  official: Official,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<CallsWithoutCase> =>
  countCallsWithoutCase(db, {
    provinceCode: official.provinceCode,
    units: officesOf(official)?.map(unitCodeOf),
    from,
    to,
  });
