import { ok, refuse, type Result } from "#core/result";
import type { Acting } from "#platform/context";
import { sha256Of } from "#platform/secrets/random";
import { countAttempt, findWait, forgetAttempts, type Attempter, type Patience } from "./sign-in-attempt-store.ts";

/** Five attempts, then one minute, two, four … half an hour. */
const ofAccount: Patience = { free: 5, mostMinutes: 30 };
/** Wider, because the officials of a whole centre often share one address; it stops one password tried on every name. */
const ofClient: Patience = { free: 20, mostMinutes: 30 };

const subject = (kind: "account" | "client", text: string): string => sha256Of(`${kind}:${text}`);

const accountOf = (username: string, provinceCode: string): Attempter => ({
  provinceCode,
  subject: subject("account", username),
});
const clientOf = (acting: Acting): Attempter | undefined =>
  acting.client === undefined ? undefined : { provinceCode: "00", subject: subject("client", acting.client) };

const waitRefusal = (until: Date, at: Date) =>
  refuse("staff.wait", { minutes: Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 60_000)) });

/** Whose attempt this is; `provinceCode` "00" for a name that nobody has, which waits exactly like one that exists. */
export type Attempt = { readonly username: string; readonly provinceCode: string };

/**
 * Counts an attempt before the password is looked at, so that guesses sent together cannot all slip through.
 * A person who gets it right is forgiven by `forgiveAttempts`.
 */
export async function beginAttempt(acting: Acting, attempt: Attempt): Promise<Result<null>> {
  const client = clientOf(acting);
  const clientWait = client && (await findWait(acting.db, client, acting.at));
  if (clientWait) return waitRefusal(clientWait, acting.at);
  const account = accountOf(attempt.username, attempt.provinceCode);
  if (await countAttempt(acting.db, account, { at: acting.at, patience: ofAccount })) return ok(null);
  const until = await findWait(acting.db, account, acting.at);
  return waitRefusal(until ?? acting.at, acting.at);
}

/** Remembers a failure against the client's address too. */
export async function noteFailure(acting: Acting): Promise<void> {
  const client = clientOf(acting);
  if (client) await countAttempt(acting.db, client, { at: acting.at, patience: ofClient });
}

export const forgiveAttempts = (acting: Acting, attempt: Attempt): Promise<void> =>
  forgetAttempts(acting.db, accountOf(attempt.username, attempt.provinceCode));
