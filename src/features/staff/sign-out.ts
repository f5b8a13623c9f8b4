import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { forgetSessions } from "./identify.ts";
import { idField } from "./inputs.ts";
import { revokeSessions } from "./session-store.ts";

/** Ends the session this request came through; nothing happens when there is none. */
export async function signOut(acting: Acting): Promise<void> {
  const { actor } = acting;
  if (actor.kind !== "official" || actor.sessionId === undefined) return;
  const key = { provinceCode: actor.provinceCode, id: actor.accountId };
  await revokeSessions(acting.db, key, { at: acting.at, only: actor.sessionId });
  forgetSessions(acting.memory, actor.provinceCode);
}

/** The same as an act, for programs. Doing it twice is doing it once, so it needs no receipt. */
export const closeSession = defineCommand({
  name: "staff.close-session",
  permission: "staff.sign-in",
  summary: "End the session whose bearer token is sent.",
  input: z.strictObject({}),
  writes: "itself",
  async run(acting) {
    await signOut(acting);
    return ok({ closed: true });
  },
});

/** Ends one of one's own sessions, on another computer perhaps. Refuses staff.unknown_session. */
export const revokeOwnSession = defineCommand({
  name: "staff.revoke-own-session",
  permission: "staff.manage-own-security",
  summary: "End one of your own sessions.",
  input: z.strictObject({ sessionId: idField }),
  writes: "itself",
  async run(acting, { sessionId }) {
    const { actor } = acting;
    if (actor.kind !== "official") return refuse("access.not_allowed");
    const key = { provinceCode: actor.provinceCode, id: actor.accountId };
    const ended = await revokeSessions(acting.db, key, { at: acting.at, only: sessionId });
    forgetSessions(acting.memory, actor.provinceCode);
    return ended === 0 ? refuse("staff.unknown_session") : ok({ sessionId });
  },
});
