import { ok, refuse, type Refusal, type Result } from "#core/result";
import type { Acting } from "#platform/context";
import { sha256Of } from "#platform/secrets/random";
import { createQueue } from "#platform/secrets/queue";
import { countFailure, findWait, forgetAttempts, type Attempter, type Patience } from "./sign-in-attempt-store.ts";

/** Five failures, then one minute, two, four … half an hour. */
const ofAccount: Patience = { free: 5, mostMinutes: 30 };
/** Wider, because the officials of a whole centre often share one address; it stops one password tried on every name. */
const ofClient: Patience = { free: 20, mostMinutes: 30 };

const subject = (kind: "account" | "client", text: string): string => sha256Of(`${kind}:${text}`);

const accountOf = ({ username, provinceCode }: Attempt): Attempter => ({
  provinceCode,
  subject: subject("account", username),
});
const clientOf = (acting: Acting): Attempter[] =>
  acting.client === undefined ? [] : [{ provinceCode: "00", subject: subject("client", acting.client) }];

/** Whose attempt this is; `provinceCode` "00" for a name that nobody has, which waits exactly like one that exists. */
export type Attempt = { readonly username: string; readonly provinceCode: string };

// Two attempts are looked at together, the rest stand in line: a morning's 150 sign-ins wait some seconds, and of a
// hundred guesses sent at the same moment the later ones find the wait that the first five caused.
const inLine = createQueue({ atOnce: 2, mostWaiting: 500 });

/**
 * Lets somebody try to prove who they are, unless they must wait. `prove` answers true, false, or undefined when it
 * could not look. Failures stay counted until `forgiveFailures`. Refuses staff.wait, staff.busy, and `wrong`.
 */
export async function attempt(
  acting: Acting,
  by: Attempt,
  { prove, wrong }: { readonly prove: () => Promise<boolean | undefined>; readonly wrong: string },
): Promise<Result<null>> {
  const done = await inLine(async () => {
    const wait = await waitOf(acting, by);
    if (wait) return { ok: false, refusal: wait } as const;
    const right = await prove();
    if (right === undefined) return refuse("staff.busy");
    if (right) return ok(null);
    await noteFailure(acting, by);
    return refuse(wrong);
  });
  return done ?? refuse("staff.busy");
}

async function waitOf(acting: Acting, by: Attempt): Promise<Refusal | undefined> {
  const { at } = acting;
  for (const each of [accountOf(by), ...clientOf(acting)]) {
    const until = await findWait(acting.db, each, at);
    const minutes = until && Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 60_000));
    if (minutes !== undefined) return { code: "staff.wait", detail: { minutes } };
  }
  return undefined;
}

async function noteFailure(acting: Acting, by: Attempt): Promise<void> {
  const { db, at } = acting;
  await countFailure(db, accountOf(by), { at, patience: ofAccount });
  for (const client of clientOf(acting)) await countFailure(db, client, { at, patience: ofClient });
}

/** Everything asked was right: the account's failures before it no longer count. */
export const forgiveFailures = (acting: Acting, by: Attempt): Promise<void> => forgetAttempts(acting.db, accountOf(by));
