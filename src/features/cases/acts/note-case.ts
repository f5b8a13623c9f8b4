import { ok } from "#core/result";
import { needed } from "../case-input.ts";
import { caseKey, defineCaseAct } from "./define-case-act.ts";

/** For colleagues only; no page of the citizen's ever shows it. */
export const noteCase = defineCaseAct({
  verb: "note",
  summary: "Keeps an internal note with a case; citizens never see it.",
  input: caseKey.extend({ note: needed(4000) }),
  decide: async (_deciding, { note }) => ok({ becomes: {}, facts: { note } }),
});
