import { formerProvincesOf, provinceOfAgencyCode } from "#features/units";
import type { Reading } from "#platform/context";

/** The province whose agency issued a code; nothing but the agency prefix of a code carries meaning (domain 3.1). */
export const provinceOfCode = (reading: Reading, code: string): Promise<string | undefined> => {
  const prefix = code.slice(0, code.indexOf("-"));
  return reading.memory.remember(`province-of/${prefix}`, () => provinceOfAgencyCode(reading, code));
};

/**
 * What is found under a code: in the province that answers for it today, else in one that went into it, where dossiers lie
 * that were finished before (and, for a moment, those that are just being led on).
 */
export async function locate<Found>(
  reading: Reading,
  code: string,
  find: (provinceCode: string) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const provinceCode = code.includes("-") ? await provinceOfCode(reading, code) : undefined;
  if (provinceCode === undefined) return undefined;
  const found = await find(provinceCode);
  if (found !== undefined) return found;
  for (const former of await formerProvincesOf(reading, provinceCode)) {
    const there = await find(former);
    if (there !== undefined) return there;
  }
  return undefined;
}
