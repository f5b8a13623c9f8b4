import { asCommand, defineFeature } from "#platform/feature";
import { caseApi } from "./api.ts";
import { caseMigrations } from "./migrations/1000-cases.ts";
import { openCase } from "./open-case.ts";
import { casesFollow } from "./follows.ts";
import { caseRefusals } from "./refusals.ts";
import { setCaseRules } from "./settings/set-case-rules.ts";

export { openCase } from "./open-case.ts";
export type { OpenCaseInput } from "./case-input.ts";
export type { CaseOutput } from "./acts/case-output.ts";
export { caseLink } from "./case-link.ts";

export const cases = defineFeature({
  name: "cases",
  needs: ["units", "procedures", "staff", "people", "documents", "dossiers", "watchers"],
  migrations: caseMigrations,
  commands: [asCommand(openCase), asCommand(setCaseRules)],
  refusals: caseRefusals,
  follows: casesFollow,
  api: caseApi,
});
