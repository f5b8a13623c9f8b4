import { unitCodeOf } from "#features/units";
import { sayTelephone } from "#core/text/telephone";
import type { Reading } from "#platform/context";
import { isValidOn, type HotlineNumber } from "./number.ts";
import { periodsOfNumber } from "./number-register.ts";
import { whomToCall } from "./whom-to-call.ts";

/** A leaflet may be years old: so many replacements are followed before the unit's own number is told. */
const MOST_STEPS = 6;

type ToCall = { readonly number: string; readonly shown: string };

/**
 * What to dial on a day for a number of any age: itself while it rings, else what was said to be called instead, and so on;
 * where that leads nowhere, whom people of its unit call that day.
 */
export async function followNumber(reading: Reading, from: HotlineNumber, day: string): Promise<ToCall> {
  let at = from;
  for (let step = 0; step < MOST_STEPS && !isValidOn(at, day) && at.callInstead !== undefined; step += 1) {
    const { callInstead } = at;
    const periods = await periodsOfNumber(reading, callInstead);
    const next = periods.find((each) => isValidOn(each, day)) ?? periods[0];
    // Not in the directory: a number of another agency, told as it was given.
    if (!next) return { number: callInstead, shown: sayTelephone(callInstead) };
    at = next;
  }
  if (isValidOn(at, day)) return { number: at.number, shown: at.shown };
  const { number, shown } = (await whomToCall(reading, unitCodeOf(at.organisationId), day)).first;
  return { number, shown };
}
