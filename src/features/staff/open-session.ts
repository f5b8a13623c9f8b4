import type { Acting } from "#platform/context";
import { makeId } from "#platform/secrets/tokens";
import type { Account } from "./account.ts";
import { insertSession } from "./session-store.ts";
import { keyOfToken, makeSessionToken } from "./session-token.ts";
import type { SessionKind } from "./tables.ts";

const minutes = 60_000;
/** A long working day; a program signs in once a day; a ticket to the next step of signing in lasts ten minutes. */
const lifetimeMs = {
  console: 12 * 60 * minutes,
  api: 24 * 60 * minutes,
  pending: 10 * minutes,
} as const satisfies Record<SessionKind, number>;

export type OpenedSession = { readonly token: string; readonly expiresAt: Date };

type Opening = { readonly kind: SessionKind; readonly wants?: "code" | "new-password" };

/** Opens a session and says its token, which is not kept anywhere: only its hash is. */
export async function openSession(acting: Acting, account: Account, opening: Opening): Promise<OpenedSession> {
  const token = makeSessionToken(account.provinceCode);
  const expiresAt = new Date(acting.at.getTime() + lifetimeMs[opening.kind]);
  const key = keyOfToken(token);
  if (!key) throw new Error("A token that was just made has not the shape of a token.");
  await insertSession(acting.db, {
    ...key,
    id: makeId(),
    accountId: account.id,
    ...opening,
    at: acting.at,
    expiresAt,
    agent: (acting.agent ?? "").slice(0, 200),
  });
  return { token, expiresAt };
}
