import { ok, refuse, type Result } from "#core/result";
import type { Acting } from "#platform/context";
import { hashPassword } from "#platform/secrets/passwords";
import { findAccount, updateAccount } from "./account-store.ts";
import type { Account } from "./account.ts";
import { openSession } from "./open-session.ts";
import { faultOfPassword } from "./password-rule.ts";
import { findPendingSession, revokeSessions, takePendingSession, type SessionKey } from "./session-store.ts";
import { keyOfToken } from "./session-token.ts";
import { afterCode, useCode, type SignedIn } from "./sign-in.ts";

type Ticket = { readonly key: SessionKey; readonly account: Account };

async function findTicket(acting: Acting, token: string, wants: "code" | "new-password"): Promise<Ticket | undefined> {
  const key = keyOfToken(token);
  const pending = key && (await findPendingSession(acting.db, key, acting.at));
  if (!key || pending?.wants !== wants) return undefined;
  const account = await findAccount(acting.db, { provinceCode: key.provinceCode, id: pending.accountId });
  return account && account.deactivatedAt === undefined ? { key, account } : undefined;
}

/** What the ticket from `signIn` still asks for, so that its page can be drawn again; undefined when it is over. */
export async function findWantedStep(acting: Acting, token: string): Promise<"code" | "new-password" | undefined> {
  const key = keyOfToken(token);
  return key && (await findPendingSession(acting.db, key, acting.at))?.wants;
}

/** The second step: six digits. A wrong code leaves the ticket usable; each counts like a wrong password. */
export async function giveCode(acting: Acting, token: string, code: string): Promise<Result<SignedIn>> {
  const ticket = await findTicket(acting, token, "code");
  if (!ticket) return refuse("staff.sign_in_expired");
  const used = await useCode(acting, ticket.account, code);
  if (!used.ok) return used;
  if (!(await takePendingSession(acting.db, ticket.key, acting.at))) return refuse("staff.sign_in_expired");
  return afterCode(acting, ticket.account, "console");
}

/** The last step of a first sign-in: a password that the administrator does not know. Ends every older session. */
export async function giveNewPassword(acting: Acting, token: string, password: string): Promise<Result<SignedIn>> {
  const ticket = await findTicket(acting, token, "new-password");
  if (!ticket) return refuse("staff.sign_in_expired");
  const fault = faultOfPassword(password, ticket.account.username);
  if (fault) return refuse(fault);
  const passwordHash = await hashPassword(password);
  if (passwordHash === undefined) return refuse("staff.busy");
  const session = await acting.db.transaction().execute(async (db) => {
    if (!(await takePendingSession(db, ticket.key, acting.at))) return undefined;
    await updateAccount(db, ticket.account, { passwordHash, mustChangePassword: false });
    await revokeSessions(db, ticket.account, { at: acting.at });
    return openSession({ ...acting, db }, ticket.account, { kind: "console" });
  });
  return session ? ok({ kind: "signed-in", ...session }) : refuse("staff.sign_in_expired");
}
