import { z } from "zod";
import { ok, refuse, type Result } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { openDraft, type Draft } from "./draft.ts";
import { draftSecret, readDraftCode } from "./draft-code.ts";
import { draftKeyInput } from "./draft-input.ts";
import { findDraftRow } from "./draft-store.ts";
import { visitorInput } from "./people-input.ts";
import { takeFromQuota, type Quota } from "./quota-store.ts";
import type { DraftRefusal } from "./refusals.ts";

const tryQuotas = {
  /** Against guessing codes: 40 bits at one try a minute; the address stops who takes a new visit for every try. */
  visitor: { most: 10, minutes: 10 },
  address: { most: 100, minutes: 10 },
  /** Against guessing the four digits of a code that somebody found. */
  draft: { most: 5, minutes: 60 },
} as const satisfies Record<string, Quota>;

const input = draftKeyInput.extend({
  /** The last four digits of the phone, when the draft has one. */
  phoneDigits: z
    .string()
    .max(20)
    .transform((typed) => typed.replace(/\D/g, ""))
    .optional(),
  visitor: visitorInput,
});
type Input = z.infer<typeof input>;

export type ResumedDraft = { readonly code: string; readonly secret: string };

/** Opens a draft on another device by its code, and by the phone's last digits when it has a phone. */
export const resumeDraft = defineCommand({
  name: "people.resume-draft",
  permission: "people.keep-draft",
  summary: "Open a saved draft by its code.",
  input,
  writes: "itself",
  async run(acting, given): Promise<Result<ResumedDraft, DraftRefusal>> {
    const wait = await findVisitorsWait(acting, given);
    if (wait) return wait;
    const code = readDraftCode(given.code);
    const row = code && (await findDraftRow(acting.db, { provinceCode: given.provinceCode, code }));
    const opened = openDraft(row ? row.draft : undefined, acting.at);
    if (!opened.ok) return opened;
    const draft = opened.value;
    const stopped = draft.phone ? await checkDigits(acting, given, { ...draft, phone: draft.phone }) : undefined;
    return stopped ?? ok({ code: draft.code, secret: draftSecret(acting.signer, draft) });
  },
});

type Stopped = Result<never, DraftRefusal>;

async function checkDigits(
  acting: Acting,
  given: Input,
  draft: Draft & { readonly phone: string },
): Promise<Stopped | undefined> {
  if (!given.phoneDigits) return refuse("draft.phone_needed");
  const wait = await findWait(acting, given, { subject: `draft:${draft.code}`, quota: tryQuotas.draft });
  if (wait) return wait;
  return given.phoneDigits.length >= 4 && draft.phone.endsWith(given.phoneDigits)
    ? undefined
    : refuse("draft.not_found");
}

async function findVisitorsWait(acting: Acting, given: Input): Promise<Stopped | undefined> {
  const visitor = acting.signer.sign("visitor", given.visitor);
  const address = acting.signer.sign("address", acting.client ?? "");
  return (
    (await findWait(acting, given, { subject: `drafts-visitor:${visitor}`, quota: tryQuotas.visitor })) ??
    (await findWait(acting, given, { subject: `drafts-address:${address}`, quota: tryQuotas.address }))
  );
}

async function findWait(
  { db, at }: Acting,
  { provinceCode }: Input,
  { subject, quota }: { readonly subject: string; readonly quota: Quota },
): Promise<Stopped | undefined> {
  const taken = await takeFromQuota(db, { provinceCode, subject }, { ...quota, at });
  return taken.taken ? undefined : refuse("draft.too_many_tries", { minutes: taken.minutes });
}
