import { z } from "zod";
import { ok, refuse, type Result } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { expiryFrom, type Draft } from "./draft.ts";
import { draftSecret, makeDraftCode } from "./draft-code.ts";
import { contentInput } from "./draft-input.ts";
import { findDraftStartedBy, insertDraft } from "./draft-store.ts";
import { provinceCodeInput, textInput } from "./people-input.ts";
import { readPhoneProof } from "./phone-proof.ts";
import type { DraftRefusal } from "./refusals.ts";

const input = contentInput.extend({
  provinceCode: provinceCodeInput,
  procedureCode: textInput(1, 30),
  procedureVersion: z.number().int().min(1),
});
type Input = z.infer<typeof input>;

/** `secret` belongs into the link and into a cookie that scripts cannot read; instants are ISO. */
export type StartedDraft = {
  readonly code: string;
  readonly secret: string;
  readonly version: number;
  readonly expiresAt: string;
};

/** Begins a submission that can be put down and taken up again. A repeated request gets the draft it made. */
export const startDraft = defineCommand({
  name: "people.start-draft",
  permission: "people.keep-draft",
  summary: "Begin a submission that is saved on the way.",
  input,
  writes: "itself",
  async run(acting, given): Promise<Result<StartedDraft, DraftRefusal>> {
    const phone = readPhoneProof(acting.signer, given.phoneProof, acting.at)?.phone;
    if (given.phoneProof && !phone) return refuse("draft.phone_not_confirmed");
    const draft = await insertOnce(acting, given, phone);
    const { code, version, expiresAt } = draft;
    return ok({ code, secret: draftSecret(acting.signer, draft), version, expiresAt: expiresAt.toISOString() });
  },
});

/** Two drafts in 2^40 meet in one code; then another is drawn. */
async function insertOnce(acting: Acting, given: Input, phone: string | undefined): Promise<Draft> {
  const startKey = acting.requestKey;
  for (;;) {
    const draft = draftFrom(acting, given, phone);
    if (await insertDraft(acting.db, draft, startKey)) return draft;
    const earlier = await findDraftStartedBy(acting.db, { provinceCode: given.provinceCode, startKey });
    if (earlier) return earlier;
  }
}

const draftFrom = ({ at }: Acting, given: Input, phone: string | undefined): Draft => ({
  provinceCode: given.provinceCode,
  code: makeDraftCode(),
  version: 1,
  procedureCode: given.procedureCode,
  procedureVersion: given.procedureVersion,
  answers: given.answers,
  files: given.files,
  createdAt: at,
  savedAt: at,
  expiresAt: expiryFrom(at),
  ...(given.caseId === undefined ? {} : { caseId: given.caseId }),
  ...(given.page === undefined ? {} : { page: given.page }),
  ...(phone === undefined ? {} : { phone }),
});
