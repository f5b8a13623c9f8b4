import { ok, refuse } from "#core/result";
import { findProcedure } from "#features/procedures";
import { defineCommand } from "#platform/command/define-command";
import { rulesInForce, type AmountRule, type Exemption } from "./fee-rule.ts";
import { readFeeRules } from "./fee-store.ts";
import { frameOf, recordRule } from "./record-rule.ts";
import { amountInput, type AmountInput } from "./rule-input.ts";
import type { Db } from "#platform/database/database";

/** A Council's resolution sets what a procedure costs in its province; what it replaces stays on record. */
export const setAmount = defineCommand({
  name: "fees.set-amount",
  permission: "fees.manage-rules",
  summary: "Sets what a procedure costs in a province from a day on, naming the amounts it replaces.",
  input: amountInput,
  writes: "transaction",
  async run(acting, asked) {
    const { procedureCode, caseId } = asked;
    const procedure = await findProcedure(acting, procedureCode);
    if (!procedure) return refuse("fees.unknown_procedure", { code: procedureCode });
    if (caseId !== undefined && !procedure.cases.some(({ id }) => id === caseId))
      return refuse("fees.unknown_case", { code: procedureCode, caseId });
    const hasLater = asked.laterFrom !== undefined || asked.laterDong !== undefined;
    if (hasLater && (asked.per !== "page" || asked.laterFrom === undefined || asked.laterDong === undefined))
      return refuse("fees.tiers_out_of_order");
    const recorded = await recordRule(acting, amountRule(asked, await exemptionsOf(acting.db, asked)));
    if (!recorded.ok) return recorded;
    const { id, provinceCode, validFrom } = recorded.value;
    return ok({ id, provinceCode, validFrom });
  },
});

// A new amount does not take away who was exempt under the rules it replaces.
async function exemptionsOf(db: Db, { provinceCode, replaces, validFrom }: AmountInput): Promise<readonly Exemption[]> {
  const counting = rulesInForce(await readFeeRules(db, provinceCode), validFrom);
  const all = counting.flatMap((rule) => (rule.sort === "amount" && replaces.includes(rule.id) ? rule.exemptions : []));
  return [...new Map(all.map((each) => [each.id, each])).values()];
}

const amountRule = (asked: AmountInput, exemptions: readonly Exemption[]): AmountRule => ({
  ...frameOf(asked),
  sort: "amount",
  procedureCode: asked.procedureCode,
  ...(asked.caseId === undefined ? {} : { caseId: asked.caseId }),
  kind: asked.kind,
  per: asked.per,
  tiers: [
    { from: 1, dong: asked.dong },
    ...(asked.laterFrom === undefined ? [] : [{ from: asked.laterFrom, dong: asked.laterDong ?? 0 }]),
  ],
  ...(asked.mostPerCopyDong === undefined ? {} : { mostPerCopyDong: asked.mostPerCopyDong }),
  collected: asked.collected,
  exemptions,
});
