import { ok, refuse, type Refusal, type Result } from "#core/result";
import type { Channel } from "#features/procedures";
import type { Reading } from "#platform/context";
import type { FeeRule } from "./fee-rule.ts";
import { readFeeRules } from "./fee-store.ts";
import { claimable, reckonFees, type FeeFacts, type Reckoning } from "./reckon-fees.ts";

/** The rules of the country and of a province, kept at hand for a minute. */
export const feeRulesOf = ({ db, memory }: Reading, provinceCode: string): Promise<readonly FeeRule[]> =>
  memory.remember(`fees/rules/${provinceCode}`, () => readFeeRules(db, provinceCode));

export const forgetFeeRules = ({ memory }: Pick<Reading, "memory">, provinceCode: string): void =>
  memory.forget(`fees/rules/${provinceCode}`);

export type FeeQuestion = {
  readonly provinceCode: string;
  readonly procedureCode: string;
  readonly caseId: string;
  readonly channel: Channel;
  /** `yyyy-mm-dd`. */
  readonly on: string;
  readonly copies?: number | undefined;
  readonly pages?: number | undefined;
  readonly exemption?: string | undefined;
  /** The paper that proves the exemption. */
  readonly proof?: string | undefined;
};

/** What was reckoned, with what it was reckoned from: this is what a dossier keeps. */
export type DossierFee = Reckoning & {
  readonly copies: number;
  readonly pages: number;
  readonly exemption?: string;
  readonly proof?: string;
};

const factsOf = ({ exemption, ...asked }: FeeQuestion): FeeFacts => ({
  procedureCode: asked.procedureCode,
  caseId: asked.caseId,
  channel: asked.channel,
  on: asked.on,
  copies: asked.copies ?? 1,
  pages: asked.pages ?? 1,
  ...(exemption ? { exemption } : {}),
});

/** What a dossier would cost in this province on this day. Refuses an exemption that is unknown or not proved. */
export async function reckonDossierFee(reading: Reading, asked: FeeQuestion): Promise<Result<DossierFee, Refusal>> {
  const rules = await feeRulesOf(reading, asked.provinceCode);
  const facts = factsOf(asked);
  if (facts.exemption !== undefined) {
    const allowed = rules.flatMap((rule) =>
      rule.sort === "amount" && rule.procedureCode === asked.procedureCode ? rule.exemptions : [],
    );
    const claimed = allowed.find(({ id }) => id === facts.exemption);
    if (!claimed) return refuse("fees.unknown_exemption", { id: facts.exemption });
    if (!asked.proof?.trim()) return refuse("fees.proof_missing", { proof: claimed.proof.vi });
  }
  const { copies, pages, exemption } = facts;
  return ok({
    ...reckonFees(rules, facts),
    copies,
    pages,
    ...(exemption ? { exemption, proof: asked.proof?.trim() ?? "" } : {}),
  });
}

/** Exemptions that may be claimed for this procedure and would lower the amount. */
export async function listExemptions(reading: Reading, asked: FeeQuestion) {
  const { exemption: _, ...facts } = factsOf(asked);
  return claimable(await feeRulesOf(reading, asked.provinceCode), facts);
}
