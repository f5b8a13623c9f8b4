import { z } from "zod";
import { ok, refuse, type Result } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { phoneInput, provinceCodeInput } from "./people-input.ts";
import { codeDigits, isCode, mostTries, phoneHash } from "./phone-code.ts";
import { countTry, findNewestCode, markUsed } from "./phone-code-store.ts";
import { makePhoneProof, proofMinutes } from "./phone-proof.ts";
import type { PhoneRefusal } from "./refusals.ts";
import type { PhoneCodeTable } from "./tables.ts";

const input = z.object({
  provinceCode: provinceCodeInput,
  phone: phoneInput,
  /** As read from the message: spaces and dashes are nothing. */
  code: z
    .string()
    .max(40)
    .transform((typed) => typed.normalize("NFKC").replace(/[\s.-]/g, ""))
    .pipe(z.string().regex(new RegExp(`^\\d{${codeDigits}}$`))),
});

/** `proof` is a token for `readPhoneProof`, good until `expiresAt` (ISO). */
export type ConfirmedPhone = { readonly phone: string; readonly proof: string; readonly expiresAt: string };

type Trying = { readonly provinceCode: string; readonly phone: string; readonly code: string };

/**
 * Exchanges a code for a proof. It keeps its own books instead of the runner's transaction:
 * a wrong try is a refusal and must be counted all the same, not rolled back.
 */
export const confirmPhone = defineCommand({
  name: "people.confirm-phone",
  permission: "people.confirm-phone",
  summary: "Confirm a phone number with the code that was sent to it.",
  input,
  writes: "itself",
  async run(acting, { phone, ...rest }): Promise<Result<ConfirmedPhone, PhoneRefusal>> {
    const trying = { ...rest, phone: phone.number };
    const { provinceCode } = trying;
    const hash = phoneHash(acting.signer, trying.phone);
    const row = await countTry(acting.db, { provinceCode, phoneHash: hash, at: acting.at, mostTries });
    if (!row) return answerWithoutTry(acting, trying);
    if (!isRight(acting, trying, row)) return refuseWrong(row.tries);
    const use = { provinceCode, id: row.id, at: acting.at, requestKey: acting.requestKey };
    return (await markUsed(acting.db, use)) ? confirmed(acting, trying, acting.at) : answerWithoutTry(acting, trying);
  },
});

const isRight = ({ signer }: Acting, trying: Trying, row: PhoneCodeTable): boolean =>
  isCode(signer, { ...trying, id: row.id }, row.code_hash);

const refuseWrong = (tries: number): Result<never, PhoneRefusal> =>
  tries >= mostTries ? refuse("people.code_exhausted") : refuse("people.code_wrong", { left: mostTries - tries });

function confirmed({ signer }: Acting, { phone }: Trying, at: Date): Result<ConfirmedPhone, PhoneRefusal> {
  const expiresAt = new Date(at.getTime() + proofMinutes * 60_000).toISOString();
  return ok({ phone, proof: makePhoneProof(signer, phone, at), expiresAt });
}

/** Why there was nothing to try; the request that used the code gets its proof again when it is repeated. */
async function answerWithoutTry(acting: Acting, trying: Trying): Promise<Result<ConfirmedPhone, PhoneRefusal>> {
  const { db, at, signer, requestKey } = acting;
  const hash = phoneHash(signer, trying.phone);
  const row = await findNewestCode(db, { provinceCode: trying.provinceCode, phoneHash: hash });
  if (!row) return refuse("people.code_missing");
  const isRepeat = row.used_key === requestKey && row.expires_at > at && isRight(acting, trying, row);
  if (row.used_at && isRepeat) return confirmed(acting, trying, row.used_at);
  if (row.used_at) return refuse("people.code_used");
  return row.expires_at > at ? refuse("people.code_exhausted") : refuse("people.code_expired");
}
