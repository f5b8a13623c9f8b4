import { z } from "zod";
import { ok, refuse, type Result } from "#core/result";
import { localDateOf } from "#core/time/local-time";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { findAccountForUpdate, updateAccount } from "./account-store.ts";
import type { Account } from "./account.ts";
import { emailField, idField, nameField, optional, phoneField } from "./inputs.ts";
import { hasOtherAdministrator, readPosts } from "./post-store.ts";
import { recordedChange } from "./recorded-change.ts";
import { revokeSessions } from "./session-store.ts";

const name = "staff.change-account";

/** An empty text takes the phone or address away; a field that is not sent stays. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .union([
      z
        .string()
        .regex(/^\s*$/)
        .transform(() => null),
      schema,
    ])
    .optional();

/**
 * Renames, or stops and starts an account. Stopping ends its sessions at once.
 * Refuses staff.unknown_account, staff.already_inactive, staff.already_active, staff.last_administrator.
 */
export const changeAccount = defineCommand({
  name,
  permission: "staff.manage-accounts",
  summary: "Rename an account, change how to reach its holder, deactivate or reactivate it.",
  input: z.strictObject({
    accountId: idField,
    name: optional(nameField),
    phone: orNothing(phoneField),
    email: orNothing(emailField),
    active: z.boolean().optional(),
  }),
  writes: "itself",
  run: (acting, { accountId, active, ...change }) =>
    recordedChange(acting, name, async (within, official) => {
      const account = await findAccountForUpdate(within.db, { provinceCode: official.provinceCode, id: accountId });
      if (!account) return refuse("staff.unknown_account");
      const switched = active === undefined ? ok({}) : await switchAccount(within, account, active);
      if (!switched.ok) return switched;
      await updateAccount(within.db, account, { ...change, ...switched.value });
      return ok({ accountId });
    }),
});

type Switched = { readonly deactivatedAt?: Date | null };

async function switchAccount(acting: Acting, account: Account, active: boolean): Promise<Result<Switched>> {
  if (active) return account.deactivatedAt ? ok({ deactivatedAt: null }) : refuse("staff.already_active");
  if (account.deactivatedAt) return refuse("staff.already_inactive");
  if ((await isAdministrator(acting, account)) && !(await othersAdminister(acting, account))) {
    return refuse("staff.last_administrator");
  }
  await revokeSessions(acting.db, account, { at: acting.at });
  return ok({ deactivatedAt: acting.at });
}

const isAdministrator = async (acting: Acting, account: Account): Promise<boolean> =>
  (await readPosts(acting.db, account)).some((post) => post.role === "administrator" && post.endedAt === undefined);

const othersAdminister = (acting: Acting, { provinceCode, id }: Account): Promise<boolean> =>
  hasOtherAdministrator(acting.db, { provinceCode, day: localDateOf(acting.at) }, { accountId: id });
