import { z } from "zod";
import { may } from "#core/access/may";
import type { Actor } from "#core/access/actor";
import { ok, refuse } from "#core/result";
import { findOrganisation } from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import { openMailbox, turnMailbox } from "./mail-store.ts";
import { forgetMailboxes, mailboxesOf } from "./mailboxes.ts";

/** A post at one office covers a place without an office; the empty id asks for a post over the whole province. */
export const mayOverProvince = (actor: Actor, permission: "case.manage-mailbox" | "case.sort-mail"): boolean =>
  actor.kind === "official" && may(actor, permission, { provinceCode: actor.provinceCode, organisationId: "" });

/** Registers a mailbox, changes its address or office, renews its secret or closes it. */
export const manageMailbox = defineCommand({
  name: "case.manage-mailbox",
  permission: "case.manage-mailbox",
  summary: "Registers a mailbox whose mail becomes cases of an office, renews its secret, or closes it.",
  input: z.strictObject({
    mailboxId: z
      .string()
      .trim()
      .regex(/^[a-z][a-z0-9-]{0,30}$/),
    address: z.email().max(254).optional(),
    organisationId: z.string().min(1).max(60).optional(),
    change: z.enum(["open", "renew-secret", "close"]),
  }),
  writes: "transaction",
  async run(acting, { mailboxId: id, address, organisationId, change }) {
    const { actor, at, db } = acting;
    if (actor.kind !== "official" || !mayOverProvince(actor, "case.manage-mailbox"))
      return refuse("access.not_allowed");
    const { provinceCode, accountId } = actor;
    const known = (await mailboxesOf(acting, provinceCode)).find((each) => each.id === id);
    if (change === "open") {
      const to = { address: address ?? known?.address, organisationId: organisationId ?? known?.organisationId };
      if (!to.address || !to.organisationId) return refuse("case.mailbox_incomplete");
      const office = await findOrganisation(acting, to.organisationId);
      if (office?.provinceCode !== provinceCode) return refuse("case.unknown_office", { office: to.organisationId });
      await openMailbox(db, { provinceCode, id, address: to.address, organisationId: office.id, at, by: accountId });
    } else if (!(await turnMailbox(db, { provinceCode, id }, change === "close" ? at : undefined)))
      return refuse("case.unknown_mailbox", { mailbox: id });
    forgetMailboxes(acting, provinceCode);
    return ok({ mailboxId: id });
  },
});
