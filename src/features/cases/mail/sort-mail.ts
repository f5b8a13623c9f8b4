import { z } from "zod";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { execute } from "#platform/command/execute";
import type { Acting } from "#platform/context";
import { noteCase } from "../acts/note-case.ts";
import { blank, text } from "../case-input.ts";
import { caseKinds } from "../model/case.ts";
import { caseCodeIn, mailText, mostMailLetters } from "../model/judge-mail.ts";
import { openCase } from "../open-case.ts";
import { findWaitingMail, settleMail, type WaitingMail } from "./mail-store.ts";
import { mailboxesOf } from "./mailboxes.ts";
import { mayOverProvince } from "./manage-mailbox.ts";

const input = z.strictObject({
  mailId: z.string().min(1).max(80),
  /** open: as a case; note: into the case whose code it names; discard. */
  how: z.enum(["open", "note", "discard"]),
  kind: z.enum(caseKinds).default("feedback"),
  /** Complaints and denunciations need both; a message rarely holds an address. */
  name: blank(text(120)),
  address: blank(text(300)),
});
type Sorting = z.infer<typeof input>;

/** A person over the province decides about what did not become a case by itself. */
export const sortMail = defineCommand({
  name: "case.sort-mail",
  permission: "case.sort-mail",
  summary: "Opens a case from a message that waits, adds it to the case it answers, or discards it.",
  input,
  writes: "itself",
  async run(acting, sorting) {
    const { actor, at, db } = acting;
    if (actor.kind !== "official" || !mayOverProvince(actor, "case.sort-mail")) return refuse("access.not_allowed");
    const { provinceCode, accountId } = actor;
    const key = { provinceCode, id: sorting.mailId };
    const found = await findWaitingMail(db, key);
    if (!found) return refuse("case.unknown_mail");
    const done = await place(acting, found, { ...sorting, provinceCode });
    if (!done.ok) return done;
    await settleMail(db, { ...key, at, by: accountId, how: sorting.how });
    return ok({ mailId: sorting.mailId, ...done.value });
  },
});

type Placed = Result<{ readonly code?: string }, Refusal>;

async function place(acting: Acting, mail: WaitingMail, sorting: Sorting & { provinceCode: string }): Promise<Placed> {
  if (sorting.how === "discard") return ok({});
  if (sorting.how === "open") return open(acting, mail, sorting);
  const code = caseCodeIn(mail.told.subject);
  if (code === undefined) return refuse("case.mail_names_no_case");
  // The key of the message, so that a second press finds the first note.
  const note = `${mail.told.from ?? ""}\n${mailText(mail.told)}`.slice(0, 4_000);
  const noted = await execute(noteCase, { ...acting, requestKey: `mail:${mail.id}` }, { code, note });
  if (noted.kind === "done") return ok({ code });
  return noted.kind === "refused" ? { ok: false, refusal: noted.refusal } : refuse("case.mail_not_taken");
}

async function open(
  acting: Acting,
  { id, mailboxId, told }: WaitingMail,
  sorting: Sorting & { provinceCode: string },
): Promise<Placed> {
  const mailbox = (await mailboxesOf(acting, sorting.provinceCode)).find((each) => each.id === mailboxId);
  if (!mailbox) return refuse("case.unknown_mailbox", { mailbox: mailboxId });
  const name = sorting.name ?? (told.name || undefined);
  const { address, kind } = sorting;
  const reply =
    told.from === undefined ? ({ reply: "none" } as const) : ({ email: told.from, reply: "email" } as const);
  const opened = await execute(
    openCase,
    { ...acting, requestKey: `mail:${id}` },
    {
      kind,
      channel: "email",
      about: mailbox.organisationId,
      text: mailText(told).slice(0, mostMailLetters),
      contact: { ...(name ? { name } : {}), ...(address ? { address } : {}), ...reply },
      attachments: told.attachments,
    },
  );
  if (opened.kind === "done") return ok({ code: opened.value.code });
  return opened.kind === "refused" ? { ok: false, refusal: opened.refusal } : refuse("case.mail_not_taken");
}
