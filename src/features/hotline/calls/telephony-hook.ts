import { execute } from "#platform/command/execute";
import { refusalAnswers, type Hook, type HookRequest } from "#platform/http/hook-door";
import { flawOfSignature } from "#platform/http/signed-body";
import type { Acting } from "#platform/context";
import { keepStrange } from "./strange-store.ts";
import type { TelephoneSystem } from "./system-store.ts";
import { secretOf, systemsOf } from "./systems.ts";
import { asStrange, takeCallEvents } from "./take-call-events.ts";

const refusals = {
  unknown_system: [404, "No telephone system of that name is registered, or it has been closed."],
  unsigned: [401, "The signature is missing or was not made with this system's secret over timestamp, dot and body."],
  too_old: [401, "The timestamp is more than five minutes from our time: set the clock and sign anew."],
  too_large: [413, "A sending holds at most 200 events and 256 KB."],
  malformed: [400, 'The body must be JSON: {"events": […]} with 1 to 200 events.'],
} as const;
type Refused = keyof typeof refusals;
const answerRefusal = refusalAnswers(refusals);

/** `POST /hooks/telephony/31/tong-dai` with `x-gandan-timestamp` and `x-gandan-signature`; see docs/how-to. */
export const telephonyHook: Hook = {
  path: "/telephony/:province/:system",
  mostBytes: 256 * 1024,
  async handle(request) {
    const { province = "", system = "" } = request.params;
    const known =
      /^\d{2}$/.test(province) && (await systemsOf(request.acting, province)).find(({ id }) => id === system);
    // Not kept: anybody can think up names, and there is nobody to read about them.
    if (!known || known.closedAt) return answerRefusal("unknown_system");
    const read = readSending(request, known);
    if (typeof read === "string") {
      await remember(request, known, read);
      return answerRefusal(read);
    }
    const actor = { kind: "system", name: `telephony:${province}/${system}` } as const;
    const acting: Acting = { ...request.acting, actor };
    const outcome = await execute(takeCallEvents, acting, { provinceCode: province, systemId: system, events: read });
    if (outcome.kind === "done") return { status: 200, body: outcome.value };
    await remember(request, known, "malformed");
    return answerRefusal("malformed");
  },
};

function readSending(request: HookRequest, system: TelephoneSystem): readonly unknown[] | Refused {
  const { body, acting } = request;
  if (body === "too_large") return "too_large";
  const flaw = flawOfSignature(secretOf(acting.signer, system), { body, header: request.header, at: acting.at });
  if (flaw) return flaw;
  return eventsIn(body) ?? "malformed";
}

function eventsIn(body: Buffer): readonly unknown[] | undefined {
  try {
    const told = JSON.parse(body.toString("utf8")) as { events?: unknown } | null;
    return Array.isArray(told?.events) ? (told.events as readonly unknown[]) : undefined;
  } catch {
    return undefined;
  }
}

/** So that an operator finds out why nothing arrives. One line for each reason and the beginning of what came. */
async function remember({ acting, body }: HookRequest, { provinceCode, id }: TelephoneSystem, why: Refused) {
  const begun = body === "too_large" ? "" : body.toString("utf8").slice(0, 300);
  // What is not signed may come from anybody and be anything: only its reason is counted, once a day.
  const told = why === "malformed" ? begun : acting.at.toISOString().slice(0, 10);
  await keepStrange(acting.db, { provinceCode, at: acting.at }, [asStrange(id, why, told)]);
}
