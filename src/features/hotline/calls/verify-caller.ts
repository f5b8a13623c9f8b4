import { z } from "zod";
import { ok, refuse } from "#core/result";
import { casesOfCaller } from "#features/cases";
import { openDossiersOfPhone } from "#features/dossiers";
import { defineCommand } from "#platform/command/define-command";
import { changeCall, countFailedProof } from "./call-store.ts";
import { getCall } from "./get-call.ts";
import { mostFailedProofs, provesCaller } from "./model/proof.ts";
import { callIdInput } from "./take-call.ts";

/** Who asked, when and with what success stands with the call; until then nobody sees the caller's dossiers and cases. */
export const verifyCaller = defineCommand({
  name: "hotline.verify-caller",
  permission: "hotline.answer",
  summary: "Checks what a caller says of themselves against their dossiers and cases; only then are these shown.",
  input: z.strictObject({
    callId: callIdInput,
    /** The last four digits of the ID number, or the code of a dossier or a case. */
    said: z.string().trim().min(4).max(60),
  }),
  // Wrong answers are counted although the act is refused.
  writes: "itself",
  async run(acting, { callId, said }) {
    const own = await getCall(acting, callId);
    if (!own.ok) return own;
    const { call, official } = own.value;
    const { provinceCode, accountId } = official;
    if (call.verified_at) return ok({ callId });
    if (call.failed_proofs >= mostFailedProofs) return refuse("hotline.too_many_proofs");
    const dossiers = call.caller ? await openDossiersOfPhone(acting, { provinceCode, phone: call.caller }) : [];
    const cases = call.caller ? await casesOfCaller(acting, call.caller) : [];
    if (!provesCaller(said, [...dossiers, ...cases.map(({ head }) => head)])) {
      const failed = await countFailedProof(acting.db, { provinceCode, id: callId });
      return failed >= mostFailedProofs
        ? refuse("hotline.too_many_proofs")
        : refuse("hotline.not_proved", { left: mostFailedProofs - failed });
    }
    await changeCall(acting.db, { provinceCode, id: callId }, { verified_at: acting.at, verified_by: accountId });
    return ok({ callId });
  },
});
