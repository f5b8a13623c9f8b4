import { ok, type Refusal, type Result } from "#core/result";
import { localDateOf } from "#core/time/local-time";
import { reckonDossierFee, type DossierFee } from "#features/fees";
import type { Channel, Procedure, ProcedureCase } from "#features/procedures";
import type { Acting } from "#platform/context";
import type { DossierState, Verb } from "../model/dossier.ts";
import type { OpeningInput } from "./dossier-input.ts";

type FeeCase = {
  readonly provinceCode: string;
  readonly procedure: Procedure;
  readonly procedureCase: ProcedureCase;
  readonly channel: Channel;
};

/** What the dossier costs by the rules of the day on which it comes in; absent where no rule charges anything. */
export async function reckonOpening(
  acting: Acting,
  { provinceCode, procedure, procedureCase, channel }: FeeCase,
  asked: OpeningInput["fee"],
): Promise<Result<DossierFee | undefined, Refusal>> {
  const fee = await reckonDossierFee(acting, {
    ...asked,
    provinceCode,
    procedureCode: procedure.code,
    caseId: procedureCase.id,
    channel,
    on: localDateOf(acting.at),
  });
  if (!fee.ok) return fee;
  return ok(fee.value.lines.length === 0 ? undefined : fee.value);
}

/**
 * What is owed from the first act on. Online, where the fee comes first, nobody owes an answer yet: the 8 working hours
 * begin with the payment (domain 2.4 no. 8).
 */
export function owedAtOpening(fee: DossierFee | undefined, verb: Verb): Partial<DossierState> {
  if (!fee || fee.totalDong === 0) return {};
  const first = verb === "submit" && fee.dueFirst ? { payFirst: true, acceptanceDueAt: null } : {};
  return { payment: "due", dueDong: fee.totalDong, ...first };
}
