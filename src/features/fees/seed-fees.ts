import { listProcedures } from "#features/procedures";
import type { Reading } from "#platform/context";
import { keepShippedRules } from "./fee-store.ts";
import { shippedFeeRules } from "./shipped-fees.ts";

/** Adds the shipped rules that are not there yet; what provinces have entered stays. */
export async function seedFees(reading: Reading): Promise<void> {
  await keepShippedRules(reading.db, shippedFeeRules(await listProcedures(reading)));
  reading.memory.forget("fees/");
}
