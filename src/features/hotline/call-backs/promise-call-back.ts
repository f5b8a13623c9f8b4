import { MINUTE_MS } from "#core/time/local-time";
import type { Acting } from "#platform/context";
import { makeId } from "#platform/secrets/tokens";
import { changeCall } from "../calls/call-store.ts";
import { insertCallBack } from "./call-back-store.ts";
import { hotlineSettingsOf } from "./hotline-settings.ts";

type Promised = {
  readonly provinceCode: string;
  readonly organisationId: string;
  readonly phone: string;
  readonly subject?: string;
  readonly name?: string;
  readonly callId?: string;
  readonly line?: string | null;
};

/** Inside the act that promises: both happen or neither does. */
export async function promiseCallBack(within: Acting, promised: Promised): Promise<{ id: string; dueAt: Date }> {
  const { provinceCode, organisationId, phone, subject, name, callId, line } = promised;
  const { callBackMinutes } = await hotlineSettingsOf(within, provinceCode);
  const dueAt = new Date(within.at.getTime() + callBackMinutes * MINUTE_MS);
  const { id } = await insertCallBack(within.db, {
    provinceCode,
    id: makeId(),
    organisationId,
    line: line ?? null,
    phone,
    name: name || null,
    cause: "promised",
    subject: subject || null,
    promisedAt: within.at,
    dueAt,
  });
  if (callId) await changeCall(within.db, { provinceCode, id: callId }, { call_back_id: id });
  return { id, dueAt };
}
