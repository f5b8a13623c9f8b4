import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { makeId } from "#platform/secrets/tokens";
import { takeInEvents } from "./intake-store.ts";
import { linesOf } from "./lines.ts";
import { liveKey } from "./live-key.ts";
import { managedProvince } from "./managed-province.ts";
import { judgeEvent } from "./model/judge-event.ts";
import { findStrange, settleStrange } from "./strange-store.ts";

/** A person decides about what was set aside: take it in now that its line is known, or leave it. */
export const settleStrangeEvent = defineCommand({
  name: "hotline.settle-strange-event",
  permission: "hotline.manage",
  summary: "Takes in an event that was set aside, if it can be believed by now, or discards it.",
  input: z.strictObject({ eventId: z.string().min(1).max(80), how: z.enum(["taken", "discarded"]) }),
  writes: "transaction",
  async run(acting, { eventId, how }) {
    const { actor, at, db } = acting;
    const provinceCode = managedProvince(acting);
    if (!provinceCode || actor.kind !== "official") return refuse("access.not_allowed");
    const { accountId } = actor;
    const found = await findStrange(db, provinceCode, eventId);
    if (!found) return refuse("hotline.unknown_event");
    if (how === "taken") {
      const lines = await linesOf(acting, provinceCode);
      // What came late because it lay here is not too old: the time it came counts.
      const verdict = judgeEvent(jsonIn(found.body), { at: found.first_at, isLine: (number) => lines.has(number) });
      if (verdict.kind === "strange") return refuse(`hotline.still_strange`);
      const { id, call, ...event } = verdict.event;
      const organisationId = event.line === undefined ? undefined : lines.get(event.line)?.organisationId;
      const intake = { ...event, eventId: id, callKey: call, newCallId: makeId(), ...(organisationId ? { organisationId } : {}) }; // prettier-ignore
      await takeInEvents(db, { provinceCode, systemId: found.system_id, at }, [intake]);
      acting.memory.forget(liveKey(provinceCode));
    }
    await settleStrange(db, { provinceCode, id: eventId, at, by: accountId, how });
    return ok({ eventId, how });
  },
});

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
