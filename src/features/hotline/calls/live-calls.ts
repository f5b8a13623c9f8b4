import type { Official } from "#core/access/actor";
import type { Reading } from "#platform/context";
import { listLiveCalls } from "./call-store.ts";
import type { CallRow } from "./call-tables.ts";
import { liveKey } from "./live-key.ts";
import { answersFor, officeOfCall, officesOf } from "./my-calls.ts";

const most = 100;
/** Open desks of one office in this process share a reading; other processes' news is seen after this at the latest. */
const freshMs = 400;

/** Calls at this official's desk now: those under way, then the newest. */
export async function liveCallsOf({ db, memory }: Reading, official: Official): Promise<readonly CallRow[]> {
  const { provinceCode } = official;
  const offices = officesOf(official);
  const key = `${liveKey(provinceCode)}/${offices?.join(" ") ?? "all"}`;
  const all = await memory.remember(key, () => listLiveCalls(db, { provinceCode, offices, most }), freshMs);
  return all.filter((call) => answersFor(official, { provinceCode, organisationId: officeOfCall(call) }));
}

/** What a desk shows, in short: it changes whenever something on it does. */
export const deskState = (calls: readonly CallRow[]): string =>
  calls.map(({ id, version }) => `${id}:${version}`).join(" ");
