import { z } from "zod";
import { ok } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { sha256 } from "#platform/secrets/sha256";
import { attachment, text } from "../case-input.ts";
import { deleteCaseDraft, writeCaseDraft } from "./case-draft-store.ts";

/** Everything written so far; without answers and files the draft is thrown away, as after it was sent. */
export const keepCaseDraft = defineCommand({
  name: "case.keep-draft",
  permission: "case.keep-draft",
  summary: "Keeps what somebody is writing for a day, from page to page.",
  input: z.strictObject({
    provinceCode: z.string().regex(/^\d{2}$/),
    /** From the visitor's own cookie. */
    token: z.string().regex(/^[\w-]{43}$/),
    answers: z.record(z.string().max(40), text(6000)),
    files: z.array(attachment).max(12),
  }),
  writes: "itself",
  async run({ db, at }, { provinceCode, token, answers, files }) {
    const key = { provinceCode, tokenHash: sha256(token) };
    if (Object.keys(answers).length === 0 && files.length === 0) await deleteCaseDraft(db, key);
    else await writeCaseDraft(db, key, { answers, files, at });
    return ok({ kept: Object.keys(answers).length > 0 });
  },
});
