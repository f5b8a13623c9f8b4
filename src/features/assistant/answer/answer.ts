import type { Localised } from "#core/form/form";

/** What somebody wants to know about a procedure; `what` is all of it. */
export const facets = [
  "what",
  "documents",
  "fee",
  "time",
  "where",
  "who",
  "online",
  "form",
  "track",
  "complaint",
  "hotline",
] as const;
export type Facet = (typeof facets)[number];

/** Why a question is not answered from the catalogue. Each has its sentence and, where there is one, its door. */
export const declineReasons = [
  "emergency-police",
  "emergency-fire",
  "emergency-medical",
  "others-data",
  "bribe",
  "fraud",
  "politics",
  "lawsuit",
  "medical",
  "injection",
  "nonsense",
  "no-such-procedure",
  "out-of-scope",
  "unknown",
  "empty",
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const factKinds = [
  "papers",
  "time",
  "fee",
  "where",
  "who",
  "online",
  "form",
  "steps",
  "result",
  "law",
  "valid",
] as const;
export type FactKind = (typeof factKinds)[number];

/** One thing the record says, in words that come out of the record alone; `citation` is the place in `citations`. */
export type Fact = {
  readonly kind: FactKind;
  readonly text: Localised;
  readonly items?: readonly Localised[];
  readonly citation: number;
};

/** Where a fact stands: the record in force, by code and version, and the instrument that states it. */
export type Citation = {
  readonly code: string;
  readonly version: number;
  readonly instrument: string;
  /** `yyyy-mm-dd` */
  readonly validFrom?: string;
  /** An imported record has not been reviewed by an administrator: readers are told. */
  readonly source: "published" | "imported";
  readonly href: string;
};

export type NextStep = {
  readonly kind: "read" | "start" | "find-office" | "track" | "call" | "feedback";
  readonly label: Localised;
  readonly href: string;
};

export type ProcedureAnswer = {
  readonly procedure: {
    readonly code: string;
    readonly version: number;
    readonly name: Localised;
    readonly source: Citation["source"];
  };
  /** `answer` is what was understood; `alternative` is what else it may have been, less likely. */
  readonly role: "answer" | "alternative";
  /** 0 to 1: how sure the reading is. */
  readonly score: number;
  /** Those that answer the question first. */
  readonly facts: readonly Fact[];
  readonly citations: readonly Citation[];
  readonly next: readonly NextStep[];
};

/** The office of the place that was named, under today's name. */
export type PlaceAnswer = {
  readonly unitCode: string;
  readonly name: Localised;
  readonly centre?: {
    readonly id: string;
    readonly name: Localised;
    readonly address?: string;
    readonly hotline?: string;
  };
  /** What it was called by the person who asked, where that is no longer its name. */
  readonly once?: string;
};

/** What later questions of the same conversation build on; small, plain JSON, holds no personal data. */
export type AskContext = {
  readonly codes: readonly string[];
  readonly facet: Facet;
  readonly unitCode?: string;
};

export type AskBack = {
  readonly text: Localised;
  readonly choices: readonly { readonly code: string; readonly label: Localised }[];
};

export type Answer = {
  readonly declined: boolean;
  readonly reason?: DeclineReason;
  /** What to say first: the refusal in a sentence; absent when the facts speak. */
  readonly message?: Localised;
  /** Numbers to call, the most urgent first; `113` … */
  readonly call: readonly string[];
  readonly facet: Facet;
  /** Those with role `answer` first (two where there were two needs), then alternatives; at least three where known. */
  readonly answers: readonly ProcedureAnswer[];
  /** One question back, where two procedures fit. */
  readonly question?: AskBack;
  readonly place?: PlaceAnswer;
  /** Today's units among which the commune that was named was divided; the address alone does not decide. */
  readonly divided?: readonly PlaceAnswer[];
  readonly context: AskContext;
};
