import { ok, refuse, type Result } from "#core/result";
import type { Acting } from "#platform/context";
import { verifyPassword } from "#platform/secrets/passwords";
import type { Account } from "./account.ts";
import { beginAttempt, forgiveAttempts, noteFailure, type Attempt } from "./sign-in-limit.ts";

/**
 * Whether `password` is the account's, with the limit on guessing. Without an account, or one without a password, the
 * same work is done and the same refusal given. The attempt stays counted: forgive it when everything asked was right.
 */
export async function checkPassword(
  acting: Acting,
  attempt: Attempt & { readonly account?: Account | undefined },
  password: string,
): Promise<Result<Account>> {
  const begun = await beginAttempt(acting, attempt);
  if (!begun.ok) return begun;
  const right = await verifyPassword(password, attempt.account?.passwordHash);
  if (right === undefined) return refuse("staff.busy");
  if (right && attempt.account) return ok(attempt.account);
  await noteFailure(acting);
  return refuse("staff.wrong_sign_in");
}

/** The same question to somebody who is signed in already, before a change that a borrowed screen must not allow. */
export async function checkOwnPassword(acting: Acting, account: Account, password: string): Promise<Result<null>> {
  const attempt = { username: account.username, provinceCode: account.provinceCode, account };
  const checked = await checkPassword(acting, attempt, password);
  if (!checked.ok) {
    return checked.refusal.code === "staff.wrong_sign_in" ? refuse("staff.wrong_password") : checked;
  }
  await forgiveAttempts(acting, attempt);
  return ok(null);
}
