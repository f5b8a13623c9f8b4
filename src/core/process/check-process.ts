import { findStep, isEnd, type Process, type Step } from "./process.ts";

/** Why a process must not be published; `step` names the place. */
export type ProcessFlaw = {
  readonly step: string;
  readonly flaw:
    | "unknown_start"
    | "unknown_target"
    | "double_step"
    | "double_move"
    | "unreachable"
    | "trap"
    | "forward_loop"
    | "too_slow";
};

/** Every flaw of a process: empty means that no dossier can be lost, trapped or promised too little time in it. */
export function checkProcess(process: Process): ProcessFlaw[] {
  const shape = shapeFlaws(process);
  if (shape.length > 0) return shape;
  return [...unreachable(process), ...traps(process), ...tooSlow(process)];
}

function shapeFlaws(process: Process): ProcessFlaw[] {
  const flaws: ProcessFlaw[] = [];
  const seen = new Set<string>();
  if (!findStep(process, process.start)) flaws.push({ step: process.start, flaw: "unknown_start" });
  for (const step of process.steps) {
    if (seen.has(step.id) || isEnd(step.id)) flaws.push({ step: step.id, flaw: "double_step" });
    seen.add(step.id);
    if (new Set(step.outcomes.map((each) => each.move)).size < step.outcomes.length)
      flaws.push({ step: step.id, flaw: "double_move" });
    for (const { to } of step.outcomes)
      if (!isEnd(to) && !findStep(process, to)) flaws.push({ step: step.id, flaw: "unknown_target" });
  }
  return flaws;
}

function unreachable(process: Process): ProcessFlaw[] {
  const reached = new Set([process.start]);
  for (const id of reached) for (const { to } of findStep(process, id)?.outcomes ?? []) if (!isEnd(to)) reached.add(to);
  return process.steps.filter((step) => !reached.has(step.id)).map((step) => ({ step: step.id, flaw: "unreachable" }));
}

// Walks back from the ends: a step that is never met can be entered and not left.
function traps(process: Process): ProcessFlaw[] {
  const leading = new Set<string>();
  const leads = (step: Step): boolean => step.outcomes.some(({ to }) => isEnd(to) || leading.has(to));
  for (let grown = true; grown;) {
    const found = process.steps.filter((step) => !leading.has(step.id) && leads(step));
    for (const step of found) leading.add(step.id);
    grown = found.length > 0;
  }
  return process.steps.filter((step) => !leading.has(step.id)).map((step) => ({ step: step.id, flaw: "trap" }));
}

// Going back is allowed to loop; going on is not, and the longest way on must fit into the limit.
function tooSlow(process: Process): ProcessFlaw[] {
  const longest = new Map<string, number>();
  const flaws: ProcessFlaw[] = [];
  const walk = (id: string, above: readonly string[]): number => {
    if (above.includes(id)) {
      flaws.push({ step: id, flaw: "forward_loop" });
      return 0;
    }
    const known = longest.get(id);
    const step = findStep(process, id);
    if (known !== undefined || !step) return known ?? 0;
    const onward = step.outcomes.filter((each) => each.move !== "send-back" && !isEnd(each.to));
    const rest = Math.max(0, ...onward.map((each) => walk(each.to, [...above, id])));
    longest.set(id, step.share + rest);
    return step.share + rest;
  };
  if (walk(process.start, []) > 1000) flaws.push({ step: process.start, flaw: "too_slow" });
  return flaws;
}
