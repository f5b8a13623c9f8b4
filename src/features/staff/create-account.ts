import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { hashPassword } from "#platform/secrets/passwords";
import { makeId } from "#platform/secrets/tokens";
import { insertAccounts } from "./account-store.ts";
import { firstPassword } from "./first-password.ts";
import { emailField, nameField, optional, phoneField, usernameField } from "./inputs.ts";
import { recordedChange } from "./recorded-change.ts";

const name = "staff.create-account";

/** Makes an account without any post. The first password is said here and nowhere else. Refuses staff.username_taken. */
export const createAccount = defineCommand({
  name,
  permission: "staff.manage-accounts",
  summary: "Create an account in your province; the answer holds its first password, which must be changed at once.",
  input: z.strictObject({
    username: usernameField,
    name: nameField,
    phone: optional(phoneField),
    email: optional(emailField),
  }),
  writes: "itself",
  async run(acting, input) {
    const password = firstPassword(acting);
    const passwordHash = await hashPassword(password);
    if (passwordHash === undefined) return refuse("staff.busy");
    const done = await recordedChange(acting, name, async (within, official) => {
      const key = { provinceCode: official.provinceCode, id: makeId() };
      const account = { ...key, ...input, passwordHash, mustChangePassword: true, createdAt: within.at };
      const free = await insertAccounts(within.db, [account]);
      if (!free.has(input.username)) return refuse("staff.username_taken", { username: input.username });
      return ok({ accountId: key.id, username: input.username });
    });
    return done.ok ? ok({ ...done.value, firstPassword: password }) : done;
  },
});
