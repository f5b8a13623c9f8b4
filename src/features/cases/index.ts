import { asCommand, defineFeature } from "#platform/feature";
import { caseActs, citizenCaseActs } from "./all-case-commands.ts";
import { caseApi } from "./api.ts";
import { caseConsole } from "./console/index.ts";
import { caseJobs } from "./jobs.ts";
import { caseMigrations } from "./migrations/1000-cases.ts";
import { caseDraftMigrations } from "./migrations/1001-case-drafts.ts";
import { caseRuleHistoryMigrations } from "./migrations/1070-case-rule-history.ts";
import { caseMailMigrations } from "./migrations/1071-case-mail.ts";
import { mailHook } from "./mail/mail-hook.ts";
import { manageMailbox } from "./mail/manage-mailbox.ts";
import { sortMail } from "./mail/sort-mail.ts";
import { takeMail } from "./mail/take-mail.ts";
import { addHotSpotEntry, openHotSpot } from "./hot-spots/keep-hot-spot.ts";
import { hotSpotMigrations } from "./migrations/1003-hot-spots.ts";
import { publishedAnswerMigrations } from "./migrations/1002-published-answers.ts";
import { publishCase, withdrawCase } from "./published/publish-case.ts";
import { keepCaseDraft } from "./drafts/keep-case-draft.ts";
import { openCase } from "./open-case.ts";
import { casesFollow } from "./follows.ts";
import { casePortal } from "./portal/index.ts";
import { caseRefusals } from "./refusals.ts";
import { setCaseRules } from "./settings/set-case-rules.ts";

export { openCase } from "./open-case.ts";
export { takeMail } from "./mail/take-mail.ts";
export type { OpenCaseInput } from "./case-input.ts";
export type { CaseOutput } from "./acts/case-output.ts";
export { tallyCases, topicCasesOf, topicsOf } from "./figures/case-figures.ts";
export type { RoundCounts } from "./figures/figures-store.ts";
export type { TopicCase, TopicCount } from "./figures/topic-store.ts";
export { topics, type Topic } from "./model/case.ts";
export { casesOfCaller } from "./cases-of-caller.ts";
export { maySeeCase, sightOf } from "./model/sight.ts";
export { caseWords } from "./words.ts";
export { searchPublished, type PublishedAnswer } from "./published/published-store.ts";
export { isConfidential, type Case } from "./model/case.ts";
export { seedDemoCases } from "./seed-demo-cases.ts";
export { caseLink } from "./case-link.ts";

export const cases = defineFeature({
  name: "cases",
  needs: ["units", "procedures", "staff", "people", "documents", "dossiers", "watchers"],
  migrations: {
    ...caseMigrations,
    ...caseDraftMigrations,
    ...publishedAnswerMigrations,
    ...hotSpotMigrations,
    ...caseRuleHistoryMigrations,
    ...caseMailMigrations,
  },
  commands: [
    asCommand(openCase),
    asCommand(setCaseRules),
    asCommand(takeMail),
    asCommand(manageMailbox),
    asCommand(sortMail),
    asCommand(keepCaseDraft),
    asCommand(publishCase),
    asCommand(withdrawCase),
    asCommand(openHotSpot),
    asCommand(addHotSpotEntry),
    ...[...Object.values(caseActs), ...Object.values(citizenCaseActs)].map((act) => asCommand(act as never)),
  ],
  refusals: caseRefusals,
  follows: casesFollow,
  hooks: [mailHook],
  api: caseApi,
  portal: casePortal,
  console: caseConsole,
  jobs: caseJobs,
});
