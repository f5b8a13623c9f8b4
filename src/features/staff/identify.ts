import type { Actor, Official } from "#core/access/actor";
import { dateOfDay } from "#core/time/local-date";
import { dayOf } from "#core/time/local-time";
import type { Reading } from "#platform/context";
import type { Memory } from "#platform/memory";
import { findIdentity, markSessionSeen, type SessionKey } from "./session-store.ts";
import { keyOfToken } from "./session-token.ts";

/** What a request shows to prove who sends it: the console's cookie, or the bearer token of the API. */
export type ShownTokens = { readonly sessionCookie?: string | undefined; readonly bearer?: string | undefined };

/** How long an answer is reused. Another process of the same installation notices a revocation this late at most. */
const rememberedMs = 5_000;
const minuteMs = 60_000;
/** A counter left alone over lunch stays open; one left in the evening does not. */
const idleMs = 4 * 60 * minuteMs;
const markEveryMs = 5 * minuteMs;

const anyone: Actor = { kind: "anyone" };

type Known = { readonly official: Official; readonly opensUntil: number };

/** Carries "no such session" past the memory, which keeps values and drops failures: guesses must not fill it. */
class NoSession extends Error {}

/**
 * Who sends this request: an official with the posts that count today, stand-ins included, or anyone.
 * Costs one short query every five seconds per session and a map look-up in between. In this process a revocation
 * counts at once (`forgetSessions`).
 */
export async function identify(reading: Reading, tokens: ShownTokens, at: Date): Promise<Actor> {
  const key = keyOfToken(tokens.bearer ?? tokens.sessionCookie);
  if (!key) return anyone;
  // The five minutes are part of the name: a new day's posts and the next mark of being seen never wait for a clock to pass.
  const stretch = Math.floor(at.getTime() / markEveryMs);
  try {
    const known = await reading.memory.remember(
      `staff/sessions/${key.provinceCode}/${key.tokenHash}/${stretch}`,
      () => load(reading, key, at),
      rememberedMs,
    );
    return at.getTime() < known.opensUntil ? known.official : anyone;
  } catch (fault) {
    if (fault instanceof NoSession) return anyone;
    throw fault;
  }
}

async function load({ db }: Reading, key: SessionKey, at: Date): Promise<Known> {
  const found = await findIdentity(db, key, dateOfDay(dayOf(at)));
  if (!found) throw new NoSession();
  const now = at.getTime();
  const idleUntil = found.kind === "api" ? Infinity : found.lastSeenAt.getTime() + idleMs;
  const live = now < Math.min(found.expiresAt.getTime(), idleUntil);
  if (live && now - found.lastSeenAt.getTime() >= markEveryMs) await markSessionSeen(db, key, at);
  const seenUntil = live && found.kind !== "api" ? now + idleMs : idleUntil;
  return {
    official: {
      kind: "official",
      accountId: found.accountId,
      name: found.name,
      provinceCode: key.provinceCode,
      posts: found.posts,
      sessionId: found.id,
    },
    opensUntil: Math.min(found.expiresAt.getTime(), seenUntil),
  };
}

/** After a session, an account or a post changed: the next request of the province asks the database again. */
export const forgetSessions = (memory: Memory, provinceCode: string): void =>
  memory.forget(`staff/sessions/${provinceCode}/`);
