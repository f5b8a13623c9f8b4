import { z } from "zod";
import { ok } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { sha256 } from "#platform/secrets/sha256";
import { makeId } from "#platform/secrets/tokens";
import { takeInEvents, type Intake } from "./intake-store.ts";
import { linesOf } from "./lines.ts";
import { liveKey } from "./live-key.ts";
import { judgeEvent, type StrangeReason } from "./model/judge-event.ts";
import { keepStrange, type Strange } from "./strange-store.ts";

const mostAtOnce = 200;

/** `taken` events were new, `repeated` ones came before; those set aside wait for a person, and sending them again changes nothing. */
type Taken = {
  readonly taken: number;
  readonly repeated: number;
  readonly setAside: readonly { readonly id: string; readonly reason: StrangeReason }[];
};

/** Idempotent by the events' own ids, whatever their order: what is answered is kept. */
export const takeCallEvents = defineCommand({
  name: "hotline.take-call-events",
  permission: "hotline.take-events",
  summary: "Takes in what a telephone system tells about calls; what cannot be believed is set aside with a reason.",
  input: z.strictObject({
    provinceCode: z.string().regex(/^\d{2}$/),
    systemId: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
    events: z.array(z.unknown()).min(1).max(mostAtOnce),
  }),
  writes: "itself",
  async run(acting, { provinceCode, systemId, events }) {
    const { db, at, memory } = acting;
    const judged = await judgeAll(acting, provinceCode, events);
    const from = { provinceCode, systemId, at };
    const taken = judged.intake.length > 0 ? await takeInEvents(db, from, judged.intake) : 0;
    const strange = judged.strange.map(({ told, reason }) => asStrange(systemId, reason, told));
    await keepStrange(db, { provinceCode, at }, strange);
    if (taken > 0) memory.forget(liveKey(provinceCode));
    const setAside = judged.strange.map(({ told, reason }) => ({ id: idIn(told), reason }));
    return ok<Taken>({ taken, repeated: judged.intake.length - taken, setAside });
  },
});

type Judged = {
  readonly intake: readonly Intake[];
  readonly strange: readonly { readonly told: unknown; readonly reason: StrangeReason }[];
};

async function judgeAll(acting: Acting, provinceCode: string, events: readonly unknown[]): Promise<Judged> {
  const lines = await linesOf(acting, provinceCode);
  const intake: Intake[] = [];
  const strange: { told: unknown; reason: StrangeReason }[] = [];
  for (const told of events) {
    const verdict = judgeEvent(told, { at: acting.at, isLine: (number) => lines.has(number) });
    const reason = verdict.kind === "strange" ? verdict.reason : verdict.note;
    if (reason) strange.push({ told, reason });
    if (verdict.kind === "strange") continue;
    const { id, call, ...event } = verdict.event;
    const organisationId = event.line === undefined ? undefined : lines.get(event.line)?.organisationId;
    intake.push({
      ...event,
      eventId: id,
      callKey: call,
      newCallId: makeId(),
      ...(organisationId ? { organisationId } : {}),
    });
  }
  return { intake, strange };
}

const idIn = (told: unknown): string => {
  const id = typeof told === "object" && told !== null && "id" in told ? told.id : "";
  return typeof id === "string" ? id.slice(0, 120) : "";
};

/** What came, as an operator may read it; the page escapes it. */
export const asStrange = (systemId: string, reason: string, told: unknown): Strange => {
  const body = (typeof told === "string" ? told : (JSON.stringify(told) ?? "")).replaceAll("\0", "").slice(0, 2_000);
  return { id: sha256(`${systemId}|${reason}|${body}`), systemId, reason, body };
};
