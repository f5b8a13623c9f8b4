import { ok, refuse, type Result } from "#core/result";
import type { Acting } from "#platform/context";
import { findTotpStep, totpSecretOf } from "#platform/secrets/totp";
import { findAccount, findKeyOfUsername, takeTotpStep } from "./account-store.ts";
import { tidyUsername, type Account } from "./account.ts";
import { checkPassword } from "./check-password.ts";
import { openSession, type OpenedSession } from "./open-session.ts";
import { attempt, forgiveFailures } from "./sign-in-limit.ts";

export type Credentials = {
  readonly username: string;
  readonly password: string;
  /** The six digits of the second step, when they were asked for or are known to be. */
  readonly code?: string | undefined;
};

/** Signed in, or a ticket to the step that is still missing (see `continueSignIn`). */
export type SignedIn =
  | ({ readonly kind: "signed-in" } & OpenedSession)
  | ({ readonly kind: "code-wanted" } & OpenedSession)
  | ({ readonly kind: "new-password-wanted" } & OpenedSession);

/**
 * Signs a person in. A wrong password, an unknown name, and an account nobody gave a password look the same and take
 * the same time. Refuses: staff.wrong_sign_in, staff.wrong_code, staff.wait, staff.busy, staff.account_inactive.
 */
export async function signIn(acting: Acting, given: Credentials, kind: "console" | "api"): Promise<Result<SignedIn>> {
  const username = tidyUsername(given.username);
  // A name nobody has is asked for in a province nobody lives in: the same two questions, the same time.
  const key = (await findKeyOfUsername(acting.db, username)) ?? { provinceCode: "00", id: "" };
  const account = await findAccount(acting.db, key);
  const by = { username, provinceCode: key.provinceCode, passwordHash: account?.passwordHash };
  const checked = await checkPassword(acting, by, given.password);
  if (!checked.ok) return checked;
  if (!account) return refuse("staff.wrong_sign_in");
  // Said only to somebody who knows the password.
  if (account.deactivatedAt) return refuse("staff.account_inactive");
  if (account.totpSeed === undefined) return afterCode(acting, account, kind);
  if (given.code === undefined) {
    return ok({
      kind: "code-wanted",
      ...(await openSession(acting, account, { kind: "pending", wants: "code" })),
    });
  }
  const code = await useCode(acting, account, given.code);
  return code.ok ? afterCode(acting, account, kind) : code;
}

/** Accepts a code of the account's second step once; refuses staff.wrong_code for a wrong, old or used one. */
export const useCode = (acting: Acting, account: Account, code: string): Promise<Result<null>> =>
  attempt(acting, account, {
    async prove() {
      if (account.totpSeed === undefined) return false;
      const step = findTotpStep(totpSecretOf(acting.signer, account.totpSeed), code, acting.at);
      return step !== undefined && takeTotpStep(acting.db, account, step);
    },
    wrong: "staff.wrong_code",
  });

/** What follows when name, password and code are right: a first password must be replaced before anything else. */
export async function afterCode(acting: Acting, account: Account, kind: "console" | "api"): Promise<Result<SignedIn>> {
  await forgiveFailures(acting, account);
  if (account.mustChangePassword) {
    const ticket = await openSession(acting, account, { kind: "pending", wants: "new-password" });
    return ok({ kind: "new-password-wanted", ...ticket });
  }
  return ok({ kind: "signed-in", ...(await openSession(acting, account, { kind })) });
}
