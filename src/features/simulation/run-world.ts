import { execute } from "#platform/command/execute";
import type { Command } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import type { ActOutput } from "#features/dossiers";
import type { Script, ScriptStep } from "./script-dossier.ts";

export type Progress = (done: { readonly acts: number; readonly dossiers: number; readonly at: Date }) => void;
export type World = Omit<Acting, "at" | "actor" | "requestKey">;
export type RunReport = {
  readonly dossiers: number;
  readonly acts: number;
  readonly refused: Readonly<Record<string, number>>;
};

type Due = {
  readonly at: Date;
  readonly order: number;
  readonly script: Script;
  readonly step: ScriptStep;
  readonly code?: string;
};

/** Acts that fall into one minute are done together; the database orders what touches the same rows. */
const together = 12;

/** Runs scripts through the real commands, each act at its moment, up to `until`; what lies later has not happened yet. */
export async function runWorld(
  world: World,
  scripts: readonly Script[],
  { until, progress }: { readonly until: Date; readonly progress?: Progress | undefined },
): Promise<RunReport> {
  const queue = new TimeQueue();
  const refused: Record<string, number> = {};
  let acts = 0;
  let dossiers = 0;
  let order = 0;
  for (const script of scripts)
    if (script.first.at <= until) queue.push({ at: script.first.at, order: (order += 1), script, step: script.first });
  for (let batch = queue.takeUpTo(together); batch.length > 0; batch = queue.takeUpTo(together)) {
    await Promise.all(
      batch.map(async (due) => {
        const outcome = await act(world, due);
        if (outcome.refused) refused[outcome.refused] = (refused[outcome.refused] ?? 0) + 1;
        if (!outcome.value) return;
        acts += 1;
        if (due.step === due.script.first) dossiers += 1;
        const next = due.script.next(outcome.value, due.at);
        if (next && next.at <= until)
          queue.push({ at: next.at, order: (order += 1), script: due.script, step: next, code: outcome.value.code });
      }),
    );
    progress?.({ acts, dossiers, at: batch[0]?.at ?? until });
  }
  return { dossiers, acts, refused };
}

async function act(world: World, due: Due): Promise<{ value?: ActOutput; refused?: string }> {
  const { actor, command, input } = due.step;
  const acting: Acting = { ...world, at: due.at, actor, requestKey: `${due.script.key}-${due.order}` };
  const outcome = await execute(
    command as Command<unknown, ActOutput>,
    acting,
    due.code ? { ...input, code: due.code } : input,
  );
  if (outcome.kind === "done") return { value: outcome.value };
  return {
    refused:
      outcome.kind === "refused"
        ? outcome.refusal.code
        : `invalid ${outcome.problems.map((each) => each.field).join()}`,
  };
}

/** A heap by time, then by order of arrival. */
class TimeQueue {
  readonly #heap: Due[] = [];

  push(due: Due): void {
    const heap = this.#heap;
    let at = heap.push(due) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(heap[at], heap[parent])) return;
      [heap[at], heap[parent]] = [heap[parent] as Due, heap[at] as Due];
      at = parent;
    }
  }

  /** The next acts, at most `count`, all before the minute after the first. */
  takeUpTo(count: number): Due[] {
    const taken: Due[] = [];
    const end = (this.#heap[0]?.at.getTime() ?? 0) + 60_000;
    while (taken.length < count && this.#heap[0] && this.#heap[0].at.getTime() < end) taken.push(this.#pop());
    return taken;
  }

  #pop(): Due {
    const heap = this.#heap;
    const first = heap[0] as Due;
    const last = heap.pop() as Due;
    if (heap.length === 0) return first;
    heap[0] = last;
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const right = left + 1;
      let least = at;
      if (before(heap[left], heap[least])) least = left;
      if (before(heap[right], heap[least])) least = right;
      if (least === at) return first;
      [heap[at], heap[least]] = [heap[least] as Due, heap[at] as Due];
      at = least;
    }
  }
}

const before = (a: Due | undefined, b: Due | undefined): boolean =>
  a !== undefined && b !== undefined && (a.at.getTime() - b.at.getTime() || a.order - b.order) < 0;
