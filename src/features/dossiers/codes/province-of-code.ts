import { provinceOfAgencyCode } from "#features/units";
import type { Reading } from "#platform/context";

/** The province whose agency issued a code; nothing but the agency prefix of a code carries meaning (domain 3.1). */
export const provinceOfCode = (reading: Reading, code: string): Promise<string | undefined> => {
  const prefix = code.slice(0, code.indexOf("-"));
  return reading.memory.remember(`province-of/${prefix}`, () => provinceOfAgencyCode(reading, code));
};
