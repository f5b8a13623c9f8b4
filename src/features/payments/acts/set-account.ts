import { z } from "zod";
import { whole } from "../model/whole.ts";
import { actorId } from "#core/access/actor";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { vietQr } from "#core/text/viet-qr";
import { findOrganisation } from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import { insertAccount } from "../stores/account-store.ts";

const input = z.strictObject({
  provinceCode: z.string().regex(/^\d{2}$/),
  /** Empty: every centre of the province that has no settings of its own. */
  centre: z.string().trim().max(60).default(""),
  bankBin: z.string().trim().min(1).max(12),
  bankName: z.string().trim().min(2).max(120),
  accountNumber: z.string().trim().min(1).max(24),
  accountName: z.string().trim().min(2).max(120),
  receiptSeries: z.string().trim().regex(/^[A-Z]{1,6}$/).default("BL"), // prettier-ignore
  gateway: z.enum(["none", "test"]).default("none"),
  orderDays: whole(1, 365).default(7),
});

export const accountOutput = z.object({ provinceCode: z.string(), centre: z.string() });

/** Where the money goes. New settings stand beside the old ones; receipts already written keep their series. */
export const setAccount = defineCommand({
  name: "payments.set-account",
  permission: "payments.set-account",
  summary: "Sets a centre's or a province's bank account, receipt series and gateway.",
  input,
  writes: "transaction",
  async run(acting, account) {
    const { provinceCode, centre, bankBin, accountNumber } = account;
    if (!may(acting.actor, "payments.set-account", { provinceCode, organisationId: centre }))
      return refuse("access.not_allowed");
    if (centre !== "" && (await findOrganisation(acting, centre))?.provinceCode !== provinceCode)
      return refuse("dossier.unknown_office", { organisation: centre });
    const tried = vietQr({ bankBin, accountNumber, amountDong: 1, purpose: "" });
    if (!tried.ok) return tried;
    await insertAccount(acting.db, account, { at: acting.at, by: actorId(acting.actor) });
    return ok({ provinceCode, centre });
  },
});
