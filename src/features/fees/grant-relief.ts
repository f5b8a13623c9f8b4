import { ok, refuse } from "#core/result";
import { findProcedure } from "#features/procedures";
import { defineCommand } from "#platform/command/define-command";
import { frameOf, recordRule } from "./record-rule.ts";
import { reliefInput } from "./rule-input.ts";

/** "0 đồng" for online submission, and other cuts a Council grants until a day. A cut of 0 ends the one it replaces. */
export const grantRelief = defineCommand({
  name: "fees.grant-relief",
  permission: "fees.manage-rules",
  summary: "Grants everybody in a province a cut of fees, by channel and procedure, until a day.",
  input: reliefInput,
  writes: "transaction",
  async run(acting, asked) {
    for (const code of asked.procedureCodes)
      if (!(await findProcedure(acting, code))) return refuse("fees.unknown_procedure", { code });
    const recorded = await recordRule(acting, {
      ...frameOf(asked),
      sort: "relief",
      percentOff: asked.percentOff,
      ...(asked.procedureCodes.length > 0 ? { procedureCodes: asked.procedureCodes } : {}),
    });
    if (!recorded.ok) return recorded;
    const { id, provinceCode, validFrom } = recorded.value;
    return ok({ id, provinceCode, validFrom });
  },
});
