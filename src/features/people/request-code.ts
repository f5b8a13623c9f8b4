import { z } from "zod";
import { fill } from "#core/text/fill";
import { maskPhone } from "#core/text/mask";
import { ok, refuse, type Result } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { isUniqueViolation } from "#platform/database/database";
import { deliverMessage } from "#platform/notify/deliver-messages";
import { queueMessage } from "#platform/notify/queue-message";
import { randomDigits } from "#platform/secrets/random";
import { messages } from "./messages.ts";
import { phoneInput, provinceCodeInput, visitorInput } from "./people-input.ts";
import { codeDigits, codeHash, codeMinutes, codeQuotas, phoneHash } from "./phone-code.ts";
import { findCode, insertCode } from "./phone-code-store.ts";
import { takeFromQuota } from "./quota-store.ts";
import type { PhoneRefusal } from "./refusals.ts";

const input = z.object({
  provinceCode: provinceCodeInput,
  phone: phoneInput,
  visitor: visitorInput,
  locale: z.enum(["vi", "en"]),
});
type Input = z.infer<typeof input>;

/** Where the code went, masked, and until when (ISO) it can be used. */
export type RequestedCode = { readonly sentTo: string; readonly expiresAt: string };

/** Sends a code to a phone. A repeated request sends no second one. */
export const requestCode = defineCommand({
  name: "people.request-code",
  permission: "people.confirm-phone",
  summary: "Send a one-time code to a mobile phone.",
  input,
  writes: "itself",
  async run(acting, { phone, ...rest }): Promise<Result<RequestedCode, PhoneRefusal>> {
    if (!phone.mobile) return refuse("people.phone_not_mobile");
    const asked = { ...rest, phone: phone.number };
    const earlier = await findEarlier(acting, asked);
    if (earlier) return ok(earlier);
    try {
      const sent = await acting.db.transaction().execute((tx) => sendOnce({ ...acting, db: tx }, asked));
      // The person is waiting, so the message goes now; should that fail, the job delivers it.
      const key = messageKey(codeId(acting, asked));
      if (sent.ok) await deliverMessage(acting, { provinceCode: asked.provinceCode, key });
      return sent;
    } catch (fault) {
      const winner = isUniqueViolation(fault) ? await findEarlier(acting, asked) : undefined;
      if (winner) return ok(winner);
      throw fault;
    }
  },
});

type Asked = Omit<Input, "phone"> & { readonly phone: string };

// Somebody who goes back and corrects the number sends the same key with another phone: that is another request.
const codeId = ({ signer, requestKey }: Acting, { phone }: Asked): string =>
  signer.sign("phone-code-id", `${requestKey}:${phone}`);

const messageKey = (id: string): string => `phone-code:${id}`;

async function findEarlier(acting: Acting, asked: Asked): Promise<RequestedCode | undefined> {
  const row = await findCode(acting.db, { provinceCode: asked.provinceCode, id: codeId(acting, asked) });
  return row && { sentTo: maskPhone(asked.phone), expiresAt: row.expires_at.toISOString() };
}

async function sendOnce(acting: Acting, asked: Asked): Promise<Result<RequestedCode, PhoneRefusal>> {
  const { db, at, signer } = acting;
  const { provinceCode, phone } = asked;
  const minutes = await findWait(acting, asked);
  if (minutes !== undefined) return refuse("people.too_many_codes", { minutes });

  const code = randomDigits(codeDigits);
  const of = { provinceCode, phone, code, id: codeId(acting, asked) };
  const expiresAt = new Date(at.getTime() + codeMinutes * 60_000);
  await insertCode(db, {
    province_code: provinceCode,
    id: of.id,
    phone_hash: phoneHash(signer, phone),
    code_hash: codeHash(signer, of),
    requested_at: at,
    expires_at: expiresAt,
    tries: 0,
    used_at: null,
    used_key: null,
  });
  const text = fill(messages[asked.locale].codeText, { code, minutes: codeMinutes });
  const key = messageKey(of.id);
  await queueMessage(db, { provinceCode, key, channel: "sms", to: phone, text, at, expiresAt });
  return ok({ sentTo: maskPhone(phone), expiresAt: expiresAt.toISOString() });
}

// The visitor first: somebody over their own limit must not use up a stranger's.
async function findWait({ db, at, signer, client }: Acting, asked: Asked): Promise<number | undefined> {
  const phone = phoneHash(signer, asked.phone);
  const takers = [
    { quota: codeQuotas.visitor, subject: `codes-visitor:${signer.sign("visitor", asked.visitor)}` },
    { quota: codeQuotas.address, subject: `codes-address:${signer.sign("address", client ?? "")}` },
    { quota: codeQuotas.phone, subject: `codes-phone:${phone}` },
    { quota: codeQuotas.phoneDay, subject: `codes-day:${phone}` },
  ];
  for (const { quota, subject } of takers) {
    const taken = await takeFromQuota(db, { provinceCode: asked.provinceCode, subject }, { ...quota, at });
    if (!taken.taken) return taken.minutes;
  }
  return undefined;
}
