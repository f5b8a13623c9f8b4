import { defineFeature } from "#platform/feature";
import { assistantApi } from "./api.ts";

export type {
  Answer,
  AskBack,
  AskContext,
  Citation,
  DeclineReason,
  Fact,
  FactKind,
  Facet,
  NextStep,
  PlaceAnswer,
  ProcedureAnswer,
} from "./answer/answer.ts";
export { evaluate } from "./evaluate/evaluate.ts";
export { readQuestions } from "./evaluate/read-questions.ts";
export { ask, type Question } from "./ask.ts";

export const assistant = defineFeature({
  name: "assistant",
  needs: ["units", "procedures"],
  api: assistantApi,
});
