import { MINUTE_MS } from "#core/time/local-time";
import { normalisePhone } from "#core/text/phone";
import { findOrganisation, listProvinces } from "#features/units";
import type { Acting } from "#platform/context";
import { queueMessage } from "#platform/notify/queue-message";
import { makeId } from "#platform/secrets/tokens";
import { clearOldCalls, listUnanswered, provincesWithLiveCalls, settleCall } from "../calls/call-store.ts";
import type { CallRow } from "../calls/call-tables.ts";
import { liveKey } from "../calls/live-key.ts";
import { callState } from "../calls/model/call.ts";
import { officeOfCall } from "../calls/my-calls.ts";
import { factsOfRow } from "../calls/present-call.ts";
import { closeAnsweredAfterAll, insertCallBack } from "./call-back-store.ts";
import { hotlineSettingsOf } from "./hotline-settings.ts";
import type { HotlineSettings } from "./settings.ts";
import { writeToCaller } from "./write-to-caller.ts";

/** News may come in any order: an answer told a moment after "missed" still counts before anybody is written to. */
const graceMs = 10_000;
/** What nobody finished leaves the desk so long after its last news. */
const deskMs = 30 * MINUTE_MS;
const atOnce = 200;

/**
 * A call that nobody answered is never silent: its caller is promised a call and told so. Everything is read from the
 * calls themselves, so a crash between the news and the promise only makes the promise a few seconds later.
 */
export async function settleMissed(acting: Acting): Promise<void> {
  const provinces = (await listProvinces(acting)).map(({ code }) => code);
  for (const provinceCode of await provincesWithLiveCalls(acting.db, provinces))
    await settleProvince(acting, provinceCode);
}

async function settleProvince(acting: Acting, provinceCode: string): Promise<void> {
  const { db, at } = acting;
  const settings = await hotlineSettingsOf(acting, provinceCode);
  const before = new Date(at.getTime() - graceMs);
  const calls = await listUnanswered(db, { provinceCode, before, most: atOnce });
  const missed = calls.filter((call) => ["missed", "unheard"].includes(callState(factsOfRow(call), at)));
  for (const call of missed) await settleOne(acting, call, settings);
  await clearOldCalls(db, { provinceCode, endedBefore: new Date(at.getTime() - deskMs), at });
  await closeAnsweredAfterAll(db, provinceCode, at);
  if (missed.length > 0) acting.memory.forget(liveKey(provinceCode));
}

async function settleOne(acting: Acting, call: CallRow, settings: HotlineSettings): Promise<void> {
  const { db, at } = acting;
  const { province_code: provinceCode, caller } = call;
  const organisationId = officeOfCall(call);
  // Read before: inside a transaction nothing else may be asked.
  const office = await findOrganisation(acting, organisationId);
  const missedAt = call.missed_at ?? call.ended_at ?? call.ringing_at ?? call.heard_at;
  // A test call of ours, or a withheld number: there is nobody to call.
  const owed = caller !== null && call.check_id === null;
  await db.transaction().execute(async (tx) => {
    const key = { provinceCode, id: call.id };
    const id = makeId();
    const settled = await settleCall(tx, key, { at, callBackId: owed ? id : null, leaves: true });
    if (!settled || !owed) return;
    // The promise runs from the missed call, not from when the news of it came; news of long ago begins now.
    const from = at.getTime() - missedAt.getTime() > settings.callBackMinutes * MINUTE_MS ? at : missedAt;
    const dueAt = new Date(from.getTime() + settings.callBackMinutes * MINUTE_MS);
    const { isNew } = await insertCallBack(tx, {
      provinceCode,
      id,
      organisationId,
      line: call.line,
      phone: caller,
      name: call.caller_name,
      subject: null,
      cause: "missed",
      promisedAt: missedAt,
      dueAt,
    });
    const mobile = normalisePhone(caller);
    if (!isNew || acting.silent || !settings.tellCaller || !mobile.ok || !mobile.value.mobile) return;
    const text = writeToCaller({ office: office?.name ?? "", missedAt, dueAt });
    await queueMessage(tx, { channel: "sms", to: caller, text, key: `call-back:${id}`, provinceCode, at });
  });
}
