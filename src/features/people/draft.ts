import type { Answers } from "#core/form/form";
import { ok, refuse, type Result } from "#core/result";
import type { DraftRefusal } from "./refusals.ts";

/** A file put into a draft: stored already, named here for the paper it is. */
export type DraftFile = {
  readonly componentId: string;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
};

/** What somebody has filled in so far; nobody's dossier yet. */
export type Draft = {
  readonly provinceCode: string;
  /** Eight letters and digits, as printed by `sayDraftCode`. */
  readonly code: string;
  /** Grows by one with every save; a save names the one it saw. */
  readonly version: number;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly caseId?: string;
  readonly answers: Answers;
  /** The form page the person was on. */
  readonly page?: string;
  readonly files: readonly DraftFile[];
  /** Confirmed when it was put in. */
  readonly phone?: string;
  readonly createdAt: Date;
  readonly savedAt: Date;
  readonly expiresAt: Date;
  readonly submitted?: { readonly at: Date; readonly dossierCode: string };
};

/** What was typed on the device that came second; kept until the draft goes. */
export type SetAside = Pick<Draft, "answers" | "page" | "files"> & {
  readonly baseVersion: number;
  readonly setAsideAt: Date;
};

const keptDays = 30;

export const expiryFrom = (savedAt: Date): Date => new Date(savedAt.getTime() + keptDays * 24 * 60 * 60 * 1000);

/** The draft when it can still be filled in, or why it cannot. */
export function openDraft(draft: Draft | undefined, at: Date): Result<Draft, DraftRefusal> {
  if (!draft) return refuse("draft.not_found");
  if (draft.submitted) return refuse("draft.submitted", { dossierCode: draft.submitted.dossierCode });
  return draft.expiresAt > at ? ok(draft) : refuse("draft.expired");
}
