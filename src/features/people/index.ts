import { asCommand, defineFeature } from "#platform/feature";
import { messageMigrations } from "#platform/notify/message-migrations";
import { confirmPhone } from "./confirm-phone.ts";
import { peopleJobs } from "./jobs.ts";
import { peopleMigrations } from "./migrations/0400-people.ts";
import { followProvinceMigrations } from "./migrations/0410-follow-province.ts";
import { peoplePortal } from "./portal.tsx";
import { peopleRefusals } from "./refusals.ts";
import { requestCode } from "./request-code.ts";
import { resumeDraft } from "./resume-draft.ts";
import { saveDraft } from "./save-draft.ts";
import { startDraft } from "./start-draft.ts";
import { peopleFollow } from "./follows.ts";

export { closeDraft } from "./close-draft.ts";
export { confirmPhone, type ConfirmedPhone } from "./confirm-phone.ts";
export type { Draft, DraftFile, SetAside } from "./draft.ts";
export { readDraftCode, sayDraftCode } from "./draft-code.ts";
export { getDraft, listSetAside, type DraftLink } from "./draft-queries.ts";
export { citizenOf, readPhoneProof, type PhoneProof } from "./phone-proof.ts";
export type { DraftRefusal, PhoneRefusal } from "./refusals.ts";
export { requestCode, type RequestedCode } from "./request-code.ts";
export { resumeDraft, type ResumedDraft } from "./resume-draft.ts";
export { saveDraft, type SavedDraft } from "./save-draft.ts";
export { startDraft, type StartedDraft } from "./start-draft.ts";

export const people = defineFeature({
  name: "people",
  needs: [],
  // The outgoing messages' tables belong to platform; the feature whose job delivers them brings them along.
  migrations: { ...messageMigrations, ...peopleMigrations, ...followProvinceMigrations },
  commands: [
    asCommand(requestCode),
    asCommand(confirmPhone),
    asCommand(startDraft),
    asCommand(saveDraft),
    asCommand(resumeDraft),
  ],
  refusals: peopleRefusals,
  portal: peoplePortal,
  jobs: peopleJobs,
  follows: peopleFollow,
});
