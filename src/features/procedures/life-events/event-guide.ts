import type { Localised } from "#core/form/form";

/** One thing to do after an event of life. */
export type EventStep = {
  readonly what: Localised;
  /** By when, in words. */
  readonly by?: Localised;
  readonly note?: Localised;
  /** Procedures that do it; where there are several, one of them is chosen. None: nothing to apply for. */
  readonly codes: readonly string[];
  /** The law that says so. */
  readonly instrument?: string;
  /** Not established for certain: readers are told to ask first. */
  readonly unsure?: boolean;
};

/** What to do after an event of life, in order. */
export type EventGuide = { readonly lead: Localised; readonly steps: readonly EventStep[] };

export const MOST_STEPS = 12;
