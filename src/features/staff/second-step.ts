import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { findTotpStep, makeTotpSeed, totpSecretOf } from "#platform/secrets/totp";
import { findAccount, findAccountForUpdate, updateAccount } from "./account-store.ts";
import { checkOwnPassword } from "./check-password.ts";
import { codeField, passwordField } from "./inputs.ts";
import { recordedChange } from "./recorded-change.ts";

const permission = "staff.manage-own-security";
const ownKey = (official: { readonly provinceCode: string; readonly accountId: string }) => ({
  provinceCode: official.provinceCode,
  id: official.accountId,
});

/**
 * Offers a secret for the second step; it counts only after `confirmSecondStep`. Asked again, the same secret stays
 * offered, so that a reloaded page shows the QR code that was scanned.
 */
export const offerSecondStep = defineCommand({
  name: "staff.offer-second-step",
  permission,
  summary: "Begin turning on your second sign-in step.",
  input: z.strictObject({}),
  writes: "itself",
  run: (acting) =>
    recordedChange(acting, "staff.offer-second-step", async ({ db }, official) => {
      const account = await findAccountForUpdate(db, ownKey(official));
      if (!account) return refuse("staff.unknown_account");
      if (account.totpSeed !== undefined) return refuse("staff.totp_already_on");
      if (account.totpOffered === undefined) await updateAccount(db, account, { totpOffered: makeTotpSeed() });
      return ok({});
    }),
});

/** Turns the second step on once the program shows the right code. Refuses staff.wrong_code, staff.totp_not_offered. */
export const confirmSecondStep = defineCommand({
  name: "staff.confirm-second-step",
  permission,
  summary: "Turn on your second sign-in step with a first code.",
  input: z.strictObject({ code: codeField }),
  writes: "itself",
  run: (acting, { code }) =>
    recordedChange(acting, "staff.confirm-second-step", async ({ db, at, signer }, official) => {
      const account = await findAccountForUpdate(db, ownKey(official));
      if (account?.totpOffered === undefined) return refuse("staff.totp_not_offered");
      const step = findTotpStep(totpSecretOf(signer, account.totpOffered), code, at);
      if (step === undefined) return refuse("staff.wrong_code");
      await updateAccount(db, account, { totpSeed: account.totpOffered, totpOffered: null, totpLastStep: step });
      return ok({});
    }),
});

/** Turns the second step off; asks for the password, because a screen left open must not be enough. */
export const stopSecondStep = defineCommand({
  name: "staff.stop-second-step",
  permission,
  summary: "Turn off your second sign-in step with your password.",
  input: z.strictObject({ password: passwordField }),
  writes: "itself",
  async run(acting, { password }) {
    const { actor } = acting;
    const account = actor.kind === "official" ? await findAccount(acting.db, ownKey(actor)) : undefined;
    if (!account) return refuse("staff.unknown_account");
    if (account.totpSeed === undefined) return refuse("staff.totp_already_off");
    const checked = await checkOwnPassword(acting, account, password);
    if (!checked.ok) return checked;
    return recordedChange(acting, "staff.stop-second-step", async ({ db }) => {
      await updateAccount(db, account, { totpSeed: null, totpOffered: null });
      return ok({});
    });
  },
});
