import { asCommand, defineFeature } from "#platform/feature";
import { feeApi } from "./api.ts";
import { feeConsole } from "./console/index.tsx";
import { grantRelief } from "./grant-relief.ts";
import { feeMigrations } from "./migrations/0501-fees.ts";
import { feeRefusals } from "./refusals.ts";
import { seedFees } from "./seed-fees.ts";
import { setAmount } from "./set-amount.ts";
import { feesFollow } from "./follows.ts";

export { grantRelief } from "./grant-relief.ts";
export { setAmount } from "./set-amount.ts";
export { feeRulesOf, listExemptions, reckonDossierFee, type DossierFee, type FeeQuestion } from "./fee-queries.ts";
export type { Exemption, FeeKind, FeeRule, ReliefRule } from "./fee-rule.ts";
export { rulesInForce } from "./fee-rule.ts";
export type { FeeLine, Reckoning } from "./reckon-fees.ts";
export { FeeLines } from "./fee-lines.tsx";
export {
  daysLeft,
  explainLine,
  lapseWarning,
  sayCollected,
  sayDay,
  sayFeeKind,
  sayLapse,
  sayTotal,
} from "./say-fees.ts";
export { feeMigrations } from "./migrations/0501-fees.ts";
export { seedFees } from "./seed-fees.ts";

export const fees = defineFeature({
  name: "fees",
  needs: ["procedures"],
  migrations: feeMigrations,
  seed: seedFees,
  commands: [asCommand(setAmount), asCommand(grantRelief)],
  refusals: feeRefusals,
  api: feeApi,
  console: feeConsole,
  follows: feesFollow,
});
