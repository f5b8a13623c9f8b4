/** What an act says that matters for a late dossier; what it does not say is absent, what it takes away is null. */
export type TimedAct = {
  readonly kind: string;
  readonly at: Date;
  /** The cause the agency stated when it put the due date off (Form 04). */
  readonly cause: string | null;
  readonly saysStep: boolean;
  readonly step: string | null;
  readonly saysStepDue: boolean;
  readonly stepDueAt: string | null;
  readonly status: number | null;
};

/**
 * Why a dossier is late: one cause each, so that the causes add up to the late dossiers. What the agency stated comes
 * first; else the step that took longest beyond its own time; else what the dossier had to wait for.
 */
export type Cause =
  | { readonly kind: "stated"; readonly cause: string }
  | { readonly kind: "step"; readonly step: string }
  | { readonly kind: "agency" }
  | { readonly kind: "supplement" }
  | { readonly kind: "unknown" };

const pausedStatuses: readonly number[] = [5, 6];

/** `until`: the end of the dossier, or the moment of the report. Acts in the order of the ledger. */
export function causeOf(acts: readonly TimedAct[], until: Date): Cause {
  const stated = acts.findLast((act) => act.kind === "extend" && act.cause !== null)?.cause;
  if (stated) return { kind: "stated", cause: stated };
  const step = slowestStep(acts, until);
  if (step !== undefined) return { kind: "step", step };
  if (acts.some(({ kind }) => kind === "await-agency")) return { kind: "agency" };
  if (acts.some(({ kind }) => kind === "request-supplement")) return { kind: "supplement" };
  return { kind: "unknown" };
}

/** The step that overran its own due moments by the most, by the clock on the wall; undefined when none did. */
function slowestStep(acts: readonly TimedAct[], until: Date): string | undefined {
  const overruns = new Map<string, number>();
  let step: string | null = null;
  let dueAt: string | null = null;
  let running = false;
  const leave = (at: Date): void => {
    if (!running || step === null || dueAt === null) return;
    const over = at.getTime() - new Date(dueAt).getTime();
    if (over > 0) overruns.set(step, (overruns.get(step) ?? 0) + over);
  };
  for (const act of acts) {
    const pauses = act.status !== null && pausedStatuses.includes(act.status);
    if (act.saysStep || pauses) leave(act.at);
    if (act.saysStep) step = act.step;
    if (act.saysStepDue) dueAt = act.stepDueAt;
    if (act.status !== null) running = !pauses;
  }
  leave(until);
  const [slowest] = [...overruns].toSorted(([, a], [, b]) => b - a);
  return slowest?.[0];
}

/** A cause as a word in addresses and keys: `stated.volume`, `step.examine`, `unknown`. */
export function causeKey(cause: Cause): string {
  if (cause.kind === "stated") return `stated.${cause.cause}`;
  return cause.kind === "step" ? `step.${cause.step}` : cause.kind;
}
