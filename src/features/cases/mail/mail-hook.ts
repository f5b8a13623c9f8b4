import { execute } from "#platform/command/execute";
import type { Acting } from "#platform/context";
import { refusalAnswers, type Hook } from "#platform/http/hook-door";
import { flawOfSignature } from "#platform/http/signed-body";
import { mailboxesOf, mailSecretOf } from "./mailboxes.ts";
import { takeMail } from "./take-mail.ts";

const refusals = {
  unknown_mailbox: [404, "No mailbox of that name is registered, or it has been closed."],
  unsigned: [401, "The signature is missing or was not made with this mailbox's secret over timestamp, dot and body."],
  too_old: [401, "The timestamp is more than five minutes from our time: set the clock and sign anew."],
  too_large: [413, "A message holds at most 12 MB."],
} as const;

const answerRefusal = refusalAnswers(refusals);

/** `POST /hooks/mail/31/gop-y` with the message as the mail server has it; see docs/how-to/take-mail-as-cases.md. */
export const mailHook: Hook = {
  path: "/mail/:province/:mailbox",
  mostBytes: 12 * 1024 * 1024,
  async handle({ acting, params, header, body }) {
    const { province = "", mailbox = "" } = params;
    const known = /^\d{2}$/.test(province) && (await mailboxesOf(acting, province)).find(({ id }) => id === mailbox);
    if (!known || known.closedAt) return answerRefusal("unknown_mailbox");
    if (body === "too_large") return answerRefusal("too_large");
    const flaw = flawOfSignature(mailSecretOf(acting.signer, known), { body, header, at: acting.at });
    if (flaw) return answerRefusal(flaw);
    const system: Acting = { ...acting, actor: { kind: "system", name: `mail:${province}/${mailbox}` } };
    const input = { provinceCode: province, mailboxId: mailbox, raw: body.toString("base64") };
    const outcome = await execute(takeMail, system, input);
    // The secret was this mailbox's, so what is left is a mailbox closed in this moment.
    return outcome.kind === "done" ? { status: 200, body: outcome.value } : answerRefusal("unknown_mailbox");
  },
};
