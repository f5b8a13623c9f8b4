import { z } from "zod";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { findByCode, isApplicant } from "#features/dossiers";
import { defineCommand } from "#platform/command/define-command";
import { ensureOrder } from "./ensure-order.ts";
import { undoable } from "./undoable.ts";

export const orderOutput = z.object({
  reference: z.string(),
  dossierCode: z.string(),
  amountDong: z.number().int(),
  expiresAt: z.string(),
});

/** Asks for what a dossier owes under one reference; asked again, the same. */
export const openOrder = defineCommand({
  name: "payments.open-order",
  permission: "payments.open-order",
  summary: "Opens the payment order of what a dossier owes, or names the one that is open.",
  input: z.strictObject({ code: z.string().trim().min(1).max(60) }),
  writes: "itself",
  async run(acting, { code }) {
    const dossier = await findByCode(acting, code);
    if (!dossier) return refuse("dossier.unknown", { code });
    const { provinceCode, receivedByOrganisation: organisationId } = dossier.head;
    const isOwn =
      acting.actor.kind === "official"
        ? may(acting.actor, "payments.open-order", { provinceCode, organisationId })
        : isApplicant(acting.actor, dossier);
    if (!isOwn) return refuse("dossier.not_yours");
    const order = await undoable(acting, (within) => ensureOrder(within, dossier));
    if (!order.ok) return order;
    const { reference, dossierCode, amountDong, expiresAt } = order.value;
    return ok({ reference, dossierCode, amountDong, expiresAt: expiresAt.toISOString() });
  },
});
