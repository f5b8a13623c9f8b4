import type { LocalDate } from "#core/time/local-date";
import type { CommittedLimit } from "#core/time/terms";
import type { Reading } from "#platform/context";
import { readCommittedLimits, type CommittedEntry } from "./committed-limit-store.ts";

export const listCommittedLimits = (
  { db, memory }: Reading,
  provinceCode: string,
): Promise<readonly CommittedEntry[]> =>
  memory.remember(`procedures/committed/${provinceCode}`, () => readCommittedLimits(db, provinceCode));

/** What a province promises on a day for a case of a procedure, where that is less than the law allows. */
export async function findCommittedLimit(
  reading: Reading,
  of: {
    readonly provinceCode: string;
    readonly procedureCode: string;
    readonly caseId: string;
    readonly on: LocalDate;
  },
): Promise<CommittedLimit | undefined> {
  const entries = await listCommittedLimits(reading, of.provinceCode);
  const found = entries.find(
    (each) => each.procedureCode === of.procedureCode && each.caseId === of.caseId && each.validFrom <= of.on,
  );
  return found?.limit ? { limit: found.limit, instrument: found.instrument } : undefined;
}

export const forgetCommittedLimits = ({ memory }: Pick<Reading, "memory">, provinceCode: string): void =>
  memory.forget(`procedures/committed/${provinceCode}`);
