import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { hashPassword } from "#platform/secrets/passwords";
import { findAccount, updateAccount } from "./account-store.ts";
import { checkOwnPassword } from "./check-password.ts";
import { passwordField } from "./inputs.ts";
import { faultOfPassword } from "./password-rule.ts";
import { recordedChange } from "./recorded-change.ts";
import { revokeSessions } from "./session-store.ts";

const name = "staff.change-own-password";

/**
 * Replaces one's own password and ends one's other sessions, so that a stranger's does not outlive the change.
 * Refuses staff.wrong_password, staff.password_too_short, staff.password_too_easy, staff.wait, staff.busy.
 */
export const changeOwnPassword = defineCommand({
  name,
  permission: "staff.manage-own-security",
  summary: "Change your own password; ends your other sessions.",
  input: z.strictObject({ current: passwordField, next: passwordField }),
  writes: "itself",
  async run(acting, { current, next }) {
    const { actor } = acting;
    if (actor.kind !== "official") return refuse("access.not_allowed");
    const account = await findAccount(acting.db, { provinceCode: actor.provinceCode, id: actor.accountId });
    if (!account) return refuse("staff.unknown_account");
    const checked = await checkOwnPassword(acting, account, current);
    if (!checked.ok) return checked;
    const fault = faultOfPassword(next, account.username);
    if (fault) return refuse(fault);
    const passwordHash = await hashPassword(next);
    if (passwordHash === undefined) return refuse("staff.busy");
    return recordedChange(acting, name, async ({ db, at }) => {
      await updateAccount(db, account, { passwordHash, mustChangePassword: false });
      const ended = await revokeSessions(db, account, { at, except: actor.sessionId });
      return ok({ endedSessions: ended });
    });
  },
});
