import { moves } from "#core/process/process";
import type { ActKind, DossierAct } from "../model/dossier.ts";
import { dossierPapers, type DossierPaper } from "./paper-kind.ts";

type Called = Pick<DossierAct, "kind" | "body">;

const verbsOf: Readonly<Record<Exclude<DossierPaper, "control-slip" | "result-slip">, readonly ActKind[]>> = {
  receipt: ["receive", "accept"],
  "supplement-request": ["request-supplement"],
  refusal: ["decline", "refuse"],
  apology: ["extend"],
  "stop-notice": ["withdraw", "stop"],
  "joint-receipt": ["receive"],
};

const handOvers: readonly ActKind[] = [...moves, "hand-over"];

/** Whether an act calls for a paper of this kind. */
export function callsFor(kind: DossierPaper, { kind: verb, body }: Called): boolean {
  // Opened when the dossier first changes hands, and up to date with every hand-over from there on.
  if (kind === "control-slip") return handOvers.includes(verb);
  if (kind === "result-slip") return verb === "finish" || (verb === "hand-over" && body["item"] === "result");
  return verbsOf[kind].includes(verb);
}

export type IssuedPaper = { readonly kind: DossierPaper; readonly seq: number; readonly at: string };

/** Everything that was issued for a dossier, in the order of the forms; of those that grow, the latest state alone. */
export function listIssued(acts: readonly DossierAct[]): readonly IssuedPaper[] {
  return Object.values(dossierPapers).flatMap((kind): IssuedPaper[] => {
    const called = acts.filter((act) => callsFor(kind, act));
    if (kind === "control-slip") return called.slice(-1).map((act) => issued(kind, act));
    return called.map((act) => issued(kind, act));
  });
}

const issued = (kind: DossierPaper, { seq, at }: DossierAct): IssuedPaper => ({ kind, seq, at });

/** What the applicant is owed on paper; the rest goes between offices. */
const applicantPapers = ["receipt", "supplement-request", "refusal", "apology", "stop-notice"] as const;
export type ApplicantPaper = (typeof applicantPapers)[number];

export const isForApplicant = (kind: DossierPaper): kind is ApplicantPaper =>
  (applicantPapers as readonly DossierPaper[]).includes(kind);
