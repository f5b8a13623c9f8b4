import { z } from "zod";
import { ok, refuse } from "#core/result";
import { storeUpload } from "#features/documents";
import { defineCommand } from "#platform/command/define-command";
import { execute } from "#platform/command/execute";
import type { Acting } from "#platform/context";
import { readMail, type Mail } from "#platform/mail/read-mail";
import { sha256 } from "#platform/secrets/sha256";
import type { Attachment } from "../model/case.ts";
import { mailText, mostMailLetters, whyStrange, type StrangeMailReason } from "../model/judge-mail.ts";
import { openCase } from "../open-case.ts";
import { countFromSender, isKnownMail, keepMail, type Mailbox, type ToldMail } from "./mail-store.ts";
import { mailboxesOf } from "./mailboxes.ts";

const hourMs = 3_600_000;
const mostFiles = 12;

/** `repeated`: this message came before; `set-aside`: it waits for a person, and sending it again changes nothing. */
type Taken = { readonly result: "taken" | "repeated" | "set-aside"; readonly reason?: StrangeMailReason };

/** One message, one case, however often it is delivered: its Message-ID is the request's key. */
export const takeMail = defineCommand({
  name: "case.take-mail",
  permission: "case.take-mail",
  summary: "Takes in a message (RFC 822) of a mailbox: it becomes a case, or waits for a person with the reason why.",
  input: z.strictObject({
    provinceCode: z.string().regex(/^\d{2}$/),
    mailboxId: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
    /** The message as it came, in Base64. */
    raw: z.string().min(1).max(17_000_000),
  }),
  writes: "itself",
  async run(acting, { provinceCode, mailboxId, raw }) {
    const mailbox = (await mailboxesOf(acting, provinceCode)).find(({ id }) => id === mailboxId);
    if (!mailbox || mailbox.closedAt) return refuse("case.unknown_mailbox", { mailbox: mailboxId });
    const bytes = Buffer.from(raw, "base64");
    const mail = await readMail(bytes);
    const id = sha256(`${mailboxId}|${mail?.messageId ?? sha256(bytes)}`);
    if (await isKnownMail(acting.db, { provinceCode, id })) return ok<Taken>({ result: "repeated" });
    const senderHash = sha256(`case-mail|${mail?.from ?? ""}`);
    const since = new Date(acting.at.getTime() - hourMs);
    const count = await countFromSender(acting.db, { provinceCode, senderHash, since });
    const keeping = { provinceCode, id, mailboxId, at: acting.at, senderHash };
    const files = await keepFiles(acting, mailbox, mail);
    const reason = whyStrange(mail, count) ?? (await open(acting, mailbox, { id, mail: mail as Mail, files }));
    if (!reason) {
      await keepMail(acting.db, keeping);
      return ok<Taken>({ result: "taken" });
    }
    const told = toldOf(mail, bytes, files.kept);
    await keepMail(acting.db, { ...keeping, strange: { reason, told } });
    return ok<Taken>({ result: "set-aside", reason });
  },
});

type Files = { readonly kept: readonly Attachment[]; readonly left: readonly string[] };

/** Pictures and PDFs are kept; of every other file the case says that it came. */
async function keepFiles(acting: Acting, { provinceCode }: Mailbox, mail: Mail | undefined): Promise<Files> {
  const kept: Attachment[] = [];
  const left: string[] = [];
  for (const { name, bytes } of mail?.automatic ? [] : (mail?.attachments ?? [])) {
    // As if the writer had chosen the file on the website's form.
    const sender: Acting = { ...acting, actor: { kind: "anyone" } };
    const upload = { provinceCode, name, bytes, alreadyHeld: kept.length };
    const stored = kept.length < mostFiles ? await storeUpload(sender, upload) : undefined;
    if (stored?.ok) {
      const { sha256: hash, name: cleaned, mediaType, bytes: size } = stored.value;
      kept.push({ sha256: hash, name: cleaned, mediaType, bytes: size });
    } else left.push(name.replaceAll(/\p{C}/gu, "").slice(0, 80) || "?");
  }
  return { kept, left };
}

type Opening = { readonly id: string; readonly mail: Mail; readonly files: Files };

async function open(
  acting: Acting,
  mailbox: Mailbox,
  { id, mail, files }: Opening,
): Promise<StrangeMailReason | undefined> {
  const left = files.left.length > 0 ? `\n\n[Tệp không nhận được: ${files.left.join(", ")}]` : "";
  const outcome = await execute(
    openCase,
    { ...acting, requestKey: `mail:${id}` },
    {
      kind: "feedback",
      channel: "email",
      about: mailbox.organisationId,
      text: (mailText(mail) + left).slice(0, mostMailLetters),
      contact: { ...(mail.name ? { name: mail.name.slice(0, 120) } : {}), email: mail.from, reply: "email" },
      attachments: files.kept,
    },
  );
  return outcome.kind === "done" ? undefined : "unreadable";
}

/** Enough for a person to decide; of what cannot be read at all, its beginning. */
const toldOf = (mail: Mail | undefined, bytes: Buffer, attachments: readonly Attachment[]): ToldMail => ({
  ...(mail?.from ? { from: mail.from } : {}),
  name: mail?.name.slice(0, 120) ?? "",
  subject: mail?.subject.slice(0, 300) ?? "",
  text: (mail?.text ?? bytes.toString("latin1").replaceAll(/[^\P{C}\n]/gu, "")).slice(0, mail ? 50_000 : 2_000),
  attachments,
});
