import { findStep } from "#core/process/process";
import { getProcess, organisationAt } from "#features/dossiers";
import type { Acting } from "#platform/context";
import { causeKey, causeOf, type Cause } from "./model/lateness-cause.ts";
import { filterOf, type ReportOrder } from "./report-order.ts";
import { listLate, listTimedActs, type LateDossier, type ReportFilter, type TimedActRow } from "./report-store.ts";

/** A late dossier with the one cause it counts under, and whose step it was. */
export type Late = {
  readonly code: string;
  readonly procedureCode: string;
  readonly settled: boolean;
  readonly cause: Cause;
  /** The office that does the step at which it ran late; absent for other causes. */
  readonly office?: string;
  /** What else it had to wait for, besides its cause. */
  readonly awaitedAgency: boolean;
  readonly awaitedSupplement: boolean;
};

export type LatenessRow = {
  /** Key of a cause (`step.examine`), or id of an office. */
  readonly key: string;
  readonly total: number;
  readonly settled: number;
  readonly inProcess: number;
  readonly awaitedAgency: number;
  readonly awaitedSupplement: number;
};

/** II.07b: the late dossiers of a period by cause, and by the office whose step it was. Each counts once in each. */
export type LatenessReport = {
  readonly asOf: Date;
  readonly causes: readonly LatenessRow[];
  readonly offices: readonly LatenessRow[];
  readonly total: LatenessRow;
};

/** Late dossiers whose acts are read at a time. */
const batch = 1_000;

export async function readLateness(acting: Acting, order: ReportOrder): Promise<LatenessReport> {
  const filter = await filterOf(acting, order);
  const late = await listLateWithCause(acting, filter);
  const ofOffices = late.filter(({ office }) => office !== undefined);
  return {
    asOf: filter.asOf,
    causes: rowsBy(late, ({ cause }) => causeKey(cause)),
    offices: rowsBy(ofOffices, ({ office }) => office ?? ""),
    total: rowOf("", late),
  };
}

export type LateOfProcedure = {
  readonly procedureCode: string;
  readonly late: number;
  /** What most of them are late by, as a cause's key, and how many. */
  readonly mainly: { readonly cause: string; readonly count: number };
};

/** Which procedures have late dossiers in the order's place and period, and by what mainly; in one reading. */
export async function lateByProcedure(acting: Acting, order: ReportOrder): Promise<readonly LateOfProcedure[]> {
  const late = await listLateWithCause(acting, await filterOf(acting, order));
  return [...Map.groupBy(late, ({ procedureCode }) => procedureCode)].flatMap(([procedureCode, own]) => {
    const [main] = rowsBy(own, ({ cause }) => causeKey(cause));
    return main ? [{ procedureCode, late: own.length, mainly: { cause: main.key, count: main.total } }] : [];
  });
}

/** Every late dossier of a period with its cause, in the order in which they were received. */
export async function listLateWithCause(acting: Pick<Acting, "db">, filter: ReportFilter): Promise<readonly Late[]> {
  const late = await listLate(acting.db, filter);
  const found: Late[] = [];
  for (let from = 0; from < late.length; from += batch) {
    const some = late.slice(from, from + batch);
    const acts = Map.groupBy(await listTimedActs(acting.db, filter, some), ({ code }) => code);
    found.push(...some.map((each) => withCause(each, acts.get(each.code) ?? [], filter.asOf)));
  }
  return found;
}

function withCause(dossier: LateDossier, acts: readonly TimedActRow[], asOf: Date): Late {
  const cause = causeOf(acts, dossier.endedAt ?? asOf);
  const office = cause.kind === "step" ? officeOf(dossier, cause.step, acts) : undefined;
  return {
    code: dossier.code,
    procedureCode: dossier.procedureCode,
    settled: dossier.outcome !== "in-process",
    cause,
    ...(office === undefined ? {} : { office }),
    awaitedAgency: acts.some(({ kind }) => kind === "await-agency"),
    awaitedSupplement: acts.some(({ kind }) => kind === "request-supplement"),
  };
}

function officeOf(dossier: LateDossier, stepId: string, acts: readonly TimedActRow[]): string | undefined {
  const step = findStep(getProcess(dossier.processId), stepId);
  const returnOrganisation = acts.findLast((act) => act.returnOrganisation !== null)?.returnOrganisation;
  return (
    step &&
    organisationAt(step.place, dossier, {
      returnOrganisation: returnOrganisation ?? dossier.receivedByOrganisation,
    })
  );
}

const rowsBy = (late: readonly Late[], keyOf: (each: Late) => string): readonly LatenessRow[] =>
  [...Map.groupBy(late, keyOf)]
    .map(([key, own]) => rowOf(key, own))
    .toSorted((a, b) => b.total - a.total || a.key.localeCompare(b.key));

function rowOf(key: string, late: readonly Late[]): LatenessRow {
  const count = (which: (each: Late) => boolean): number => late.filter(which).length;
  return {
    key,
    total: late.length,
    settled: count(({ settled }) => settled),
    inProcess: count(({ settled }) => !settled),
    awaitedAgency: count(({ awaitedAgency }) => awaitedAgency),
    awaitedSupplement: count(({ awaitedSupplement }) => awaitedSupplement),
  };
}
