import { localDateOf } from "#core/time/local-time";
import { daysLeft, feeRulesOf, rulesInForce, type ReliefRule } from "#features/fees";
import type { Reading } from "#platform/context";
import { sumSavings } from "./stores/saving-store.ts";

export type ReliefSaving = {
  readonly rule: ReliefRule;
  /** Until it lapses; 0 on its last day, absent without an end. */
  readonly daysLeft: number | undefined;
  readonly dossiers: number;
  /** What applicants did not have to pay because of it, so far. */
  readonly dong: number;
};

const KEPT_FOR_MS = 10 * 60_000;

/** The cuts for everybody that count today, and their running sums; summed anew every ten minutes. */
export async function savingsOf(reading: Reading, provinceCode: string, at: Date): Promise<readonly ReliefSaving[]> {
  const today = localDateOf(at);
  const sums = await reading.memory.remember(
    `payments/savings/${provinceCode}`,
    () => sumSavings(reading.db, provinceCode),
    KEPT_FOR_MS,
  );
  const rules = rulesInForce(await feeRulesOf(reading, provinceCode), today);
  return rules
    .filter((rule): rule is ReliefRule => rule.sort === "relief" && rule.percentOff > 0)
    .map((rule) => {
      const saved = sums.find(({ ruleId }) => ruleId === rule.id);
      return { rule, daysLeft: daysLeft(rule, today), dossiers: saved?.dossiers ?? 0, dong: saved?.dong ?? 0 };
    });
}
