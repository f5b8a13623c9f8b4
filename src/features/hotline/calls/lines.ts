import { localDateOf } from "#core/time/local-time";
import type { Reading } from "#platform/context";
import { isValidOn, type HotlineNumber } from "../numbers/number.ts";
import { numbersOf } from "../numbers/number-register.ts";
import { dialledNumber } from "./model/dialled.ts";

/** A number that is dialled, and the office whose line it is. */
export type DialledLine = { readonly number: string; readonly organisationId: string };

/**
 * The numbers of a province by what is dialled. A retired number goes on ringing somewhere: its calls are its last office's
 * until another office publishes it.
 */
export const linesOf = (reading: Reading, provinceCode: string): Promise<ReadonlyMap<string, DialledLine>> =>
  // Under the register's own key, so that it is forgotten together with it.
  reading.memory.remember(`hotline/numbers/${provinceCode}/dialled`, async () => {
    const numbers = await numbersOf(reading, provinceCode);
    return new Map(numbers.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom)).flatMap(asDialled));
  });

/** Those that are published on the day: what is tested and shown. */
export async function publishedLines(
  reading: Reading,
  { provinceCode, at }: { readonly provinceCode: string; readonly at: Date },
): Promise<readonly DialledLine[]> {
  const day = localDateOf(at);
  const valid = (await numbersOf(reading, provinceCode)).filter((each) => isValidOn(each, day));
  return [...new Map(valid.flatMap(asDialled)).values()];
}

const asDialled = ({ number, organisationId }: HotlineNumber): [string, DialledLine][] => {
  const dialled = dialledNumber(number);
  return dialled === undefined ? [] : [[dialled, { number: dialled, organisationId }]];
};
