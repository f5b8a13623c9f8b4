import type { Role } from "../access/actor.ts";

/** Acts that move a dossier along its process. Everything else (pause, payment, custody) leaves the step alone. */
export const moves = ["forward", "decide", "sign", "finish", "take-over", "return", "send-back", "refuse"] as const;
export type Move = (typeof moves)[number];

/** Which of the dossier's organisations does the step; the dossier says which one that is. */
const stepPlaces = ["receiving-centre", "competent", "return-centre"] as const;
export type StepPlace = (typeof stepPlaces)[number];

/** Besides moving: what may be asked for while the dossier is at this step. */
const stepRequests = ["request-supplement", "request-payment", "await-agency"] as const;
export type StepRequest = (typeof stepRequests)[number];

export type StepOutcome = { readonly move: Move; readonly to: string };

export type Step = {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly place: StepPlace;
  readonly role: Role;
  /** Parts of a thousand of the procedure's time limit that this step may take; 0 for steps after the result is ready. */
  readonly share: number;
  readonly outcomes: readonly StepOutcome[];
  readonly requests?: readonly StepRequest[];
};

/** Where a process can end. */
export const ends = ["returned", "refused"] as const;
export type End = (typeof ends)[number];

/** A process (quy trình) as data: what happens to a dossier between reception and result. */
export type Process = {
  readonly id: string;
  readonly version: number;
  readonly name: { readonly vi: string; readonly en: string };
  readonly start: string;
  readonly steps: readonly Step[];
};

export const isEnd = (to: string): to is End => (ends as readonly string[]).includes(to);

export const findStep = (process: Process, id: string): Step | undefined =>
  process.steps.find((step) => step.id === id);

/** Where a move leads from a step, or undefined when the step does not offer it. */
export const findOutcome = (step: Step, move: Move): StepOutcome | undefined =>
  step.outcomes.find((outcome) => outcome.move === move);
