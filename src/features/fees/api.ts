import { z } from "zod";
import { isLocalDate } from "#core/time/local-date";
import { localDateOf } from "#core/time/local-time";
import { ok, refuse } from "#core/result";
import { findProcedure } from "#features/procedures";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { reckonDossierFee } from "./fee-queries.ts";
import { collectedCodes } from "./fee-rule.ts";
import { grantRelief } from "./grant-relief.ts";
import { ruleOutput } from "./rule-input.ts";
import { explainLine } from "./say-fees.ts";
import { setAmount } from "./set-amount.ts";

const localised = z.object({ vi: z.string(), en: z.string() });
const digits = (most: number) => z.coerce.number().int().min(1).max(most).default(1);

const reckonQuery = apiQuery({
  path: "/fees/reckon",
  tag: "fees",
  summary: "What a procedure costs in a province: by case, channel and day, with an explanation for each line.",
  params: z.strictObject({
    provinceCode: z.string().regex(/^\d{2}$/),
    procedureCode: z.string().max(30),
    caseId: z.string().max(60).optional(),
    channel: z.enum(["counter", "post", "portal", "vneid"]).default("counter"),
    on: z
      .string()
      .refine(isLocalDate, { params: { problem: "not_a_date" } })
      .optional(),
    copies: digits(999),
    pages: digits(9999),
  }),
  output: z.object({
    on: z.string(),
    totalDong: z.number().int(),
    savedDong: z.number().int(),
    lines: z.array(
      z.object({
        ruleId: z.string(),
        kind: z.enum(["charge", "fee"]),
        name: localised,
        instrument: z.string(),
        collected: z.enum(["reception", "supplement", "return"]),
        collectedCode: z
          .number()
          .int()
          .meta({ description: "HinhThucThu: 1 at reception, 2 at supplement, 4 at return." }),
        grossDong: z.number().int(),
        netDong: z.number().int(),
        explanation: localised,
      }),
    ),
  }),
  async run({ acting, params }) {
    const on = params.on ?? localDateOf(acting.at);
    const procedure = await findProcedure(acting, params.procedureCode, on);
    if (!procedure) return refuse("fees.unknown_procedure", { code: params.procedureCode });
    const caseId = params.caseId ?? procedure.cases[0]?.id ?? "";
    const { provinceCode, channel, copies, pages } = params;
    const asked = { provinceCode, procedureCode: procedure.code, caseId, channel, on, copies, pages };
    const fee = await reckonDossierFee(acting, asked);
    if (!fee.ok) return fee;
    const lines = fee.value.lines.map((line) => ({
      ...line,
      collectedCode: collectedCodes[line.collected],
      explanation: { vi: explainLine(line, "vi"), en: explainLine(line, "en") },
    }));
    return ok({ ...fee.value, lines });
  },
});

export const feeApi: readonly ApiOperation[] = [
  reckonQuery,
  apiAct({ path: "/fees/amounts", tag: "fees", summary: setAmount.summary, command: setAmount, output: ruleOutput, status: 201 }), // prettier-ignore
  apiAct({ path: "/fees/reliefs", tag: "fees", summary: grantRelief.summary, command: grantRelief, output: ruleOutput, status: 201 }), // prettier-ignore
];
