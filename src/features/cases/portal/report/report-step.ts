import type { VNode } from "preact";
import type { PageRequest } from "#platform/http/page-door";
import type { FieldError } from "#ui/error-summary/view";
import { caseKinds, type CaseKind } from "../../model/case.ts";
import type { ReportDraft } from "./report-draft.ts";

export type Drawn = {
  readonly request: PageRequest;
  readonly draft: ReportDraft;
  readonly errors: readonly FieldError[];
};

/** One page of the form: one question and what belongs to it. */
export type ReportStep = {
  readonly id: string;
  readonly title: "kindTitle" | "aboutTitle" | "whatTitle" | "filesTitle" | "contactTitle";
  /** Names of its answers in the draft. */
  readonly fields: readonly string[];
  readonly files?: true;
  readonly draw: (drawn: Drawn) => Promise<VNode> | VNode;
  /** Names of fields that cannot stay as they are; the sentence is found by the page. */
  readonly lacks: (answers: ReportDraft["answers"]) => readonly string[];
};

export const kindOf = (answers: ReportDraft["answers"]): CaseKind | undefined =>
  caseKinds.find((kind) => kind === answers["kind"]);
