import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { hashPassword } from "#platform/secrets/passwords";
import { findAccountForUpdate, updateAccount } from "./account-store.ts";
import { firstPassword } from "./first-password.ts";
import { idField } from "./inputs.ts";
import { recordedChange } from "./recorded-change.ts";
import { revokeSessions } from "./session-store.ts";

const name = "staff.set-password";

/**
 * Gives a person who forgot the password a new first one and ends their sessions. With `clearSecondStep` also turns the
 * second step off, for a lost phone. Refuses staff.unknown_account, staff.busy.
 */
export const setPassword = defineCommand({
  name,
  permission: "staff.manage-accounts",
  summary: "Give an account a new first password, said once in the answer; ends the account's sessions.",
  input: z.strictObject({ accountId: idField, clearSecondStep: z.boolean().optional() }),
  writes: "itself",
  async run(acting, { accountId, clearSecondStep }) {
    const password = firstPassword(acting);
    const passwordHash = await hashPassword(password);
    if (passwordHash === undefined) return refuse("staff.busy");
    const done = await recordedChange(acting, name, async ({ db, at }, official) => {
      const account = await findAccountForUpdate(db, { provinceCode: official.provinceCode, id: accountId });
      if (!account) return refuse("staff.unknown_account");
      const secondStep = clearSecondStep ? { totpSeed: null, totpOffered: null } : {};
      await updateAccount(db, account, { passwordHash, mustChangePassword: true, ...secondStep });
      await revokeSessions(db, account, { at });
      return ok({ accountId });
    });
    return done.ok ? ok({ ...done.value, firstPassword: password }) : done;
  },
});
