import { z } from "zod";
import { ok, refuse, type Result } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { expiryFrom, openDraft } from "./draft.ts";
import { isDraftSecret } from "./draft-code.ts";
import { contentInput, draftKeyInput } from "./draft-input.ts";
import { findDraftRow, updateDraft, type Save } from "./draft-store.ts";
import { readPhoneProof } from "./phone-proof.ts";
import type { DraftRefusal } from "./refusals.ts";
import { insertSetAside } from "./set-aside-store.ts";

const input = contentInput.extend({
  ...draftKeyInput.shape,
  secret: z.string().max(100),
  /** The version this device last saw. */
  version: z.number().int().min(1),
});
type Input = z.infer<typeof input>;

/** Instants are ISO. */
export type SavedDraft = { readonly version: number; readonly savedAt: string; readonly expiresAt: string };

/**
 * Saves the whole content. When another device saved in between, the refusal `draft.stale` names the newest version
 * and this content is set aside, not lost: `listSetAside` shows it.
 */
export const saveDraft = defineCommand({
  name: "people.save-draft",
  permission: "people.keep-draft",
  summary: "Save what has been filled in so far.",
  input,
  writes: "itself",
  async run(acting, given): Promise<Result<SavedDraft, DraftRefusal>> {
    if (!isDraftSecret(acting.signer, given, given.secret)) return refuse("draft.not_found");
    const phone = readPhoneProof(acting.signer, given.phoneProof, acting.at)?.phone;
    const save = saveFrom(acting, given, phone);
    const isSaved = await updateDraft(acting.db, save);
    if (!isSaved) return answerUnsaved(acting, save);
    // The rest is saved in any case: an expired confirmation must not cost what was typed.
    if (given.phoneProof && !phone) return refuse("draft.phone_not_confirmed", { version: save.version + 1 });
    return ok(savedAs(save.version + 1, save));
  },
});

const savedAs = (version: number, at: { readonly savedAt: Date; readonly expiresAt: Date }): SavedDraft => ({
  version,
  savedAt: at.savedAt.toISOString(),
  expiresAt: at.expiresAt.toISOString(),
});

const saveFrom = ({ at, requestKey }: Acting, given: Input, phone: string | undefined): Save => ({
  provinceCode: given.provinceCode,
  code: given.code,
  version: given.version,
  answers: given.answers,
  files: given.files,
  savedAt: at,
  expiresAt: expiryFrom(at),
  requestKey,
  ...(given.caseId === undefined ? {} : { caseId: given.caseId }),
  ...(given.page === undefined ? {} : { page: given.page }),
  ...(phone === undefined ? {} : { phone }),
});

async function answerUnsaved({ db, at, requestKey }: Acting, save: Save): Promise<Result<SavedDraft, DraftRefusal>> {
  const row = await findDraftRow(db, save);
  const opened = openDraft(row?.draft, at);
  if (!opened.ok) return opened;
  const draft = opened.value;
  if (row?.savedKey === requestKey) return ok(savedAs(draft.version, draft));
  await insertSetAside(db, save);
  return refuse("draft.stale", { version: draft.version });
}
