import { ok, type Result } from "#core/result";
import type { Acting } from "#platform/context";
import { verifyPassword } from "#platform/secrets/passwords";
import type { Account } from "./account.ts";
import { attempt, forgiveFailures, type Attempt } from "./sign-in-limit.ts";

/**
 * Whether `password` is the account's, with the limit on guessing. Without an account, or one without a password, the
 * same work is done and the same refusal given. Earlier failures stay counted: forgive them when everything asked was right.
 */
export const checkPassword = (
  acting: Acting,
  by: Attempt & { readonly passwordHash?: string | undefined },
  password: string,
): Promise<Result<null>> =>
  attempt(acting, by, { prove: () => verifyPassword(password, by.passwordHash), wrong: "staff.wrong_sign_in" });

/** The same question to somebody who is signed in already, before a change that a borrowed screen must not allow. */
export async function checkOwnPassword(acting: Acting, account: Account, password: string): Promise<Result<null>> {
  const prove = () => verifyPassword(password, account.passwordHash);
  const checked = await attempt(acting, account, { prove, wrong: "staff.wrong_password" });
  if (!checked.ok) return checked;
  await forgiveFailures(acting, account);
  return ok(null);
}
