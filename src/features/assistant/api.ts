import { z } from "zod";
import { ok, refuse } from "#core/result";
import { findUnit } from "#features/units";
import { apiQuery, type ApiOperation } from "#platform/http/api-door";
import { facets } from "./answer/answer.ts";
import { askTaught } from "./improve/ask-taught.ts";
import { answerSchema, presentAnswer } from "./present-answer.ts";

const askQuery = apiQuery({
  path: "/assistant/ask",
  tag: "assistant",
  summary:
    "Answers a question in ordinary words from the catalogue: procedures with their facts and where these stand, a question back, or a refusal with its reason.",
  openToOtherSites: true,
  params: z.strictObject({
    q: z.string().max(2_000).describe("Vietnamese with or without accents, or English"),
    about: z
      .string()
      .regex(/^\d\.\d{6}(,\d\.\d{6})?$/)
      .describe("Codes the conversation is about, for questions such as “how much?”")
      .optional(),
    facet: z.enum(facets).describe("What was wanted of them, for a choice between two by its name").optional(),
    unit: z
      .string()
      .regex(/^\d{2}(\d{3})?$/)
      .describe("Where it is asked; what editors of its province taught counts. The house's own unless told")
      .optional(),
  }),
  output: answerSchema,
  async run({ acting, params: { q, about, facet = "what", unit }, homeUnit }) {
    const context = about === undefined ? {} : { context: { codes: about.split(","), facet } };
    const place = await findUnit(acting, unit ?? homeUnit);
    if (!place) return refuse("assistant.unknown_unit", { unit: unit ?? homeUnit });
    const { provinceCode } = place;
    return ok(presentAnswer(await askTaught(acting, provinceCode, { text: q, at: acting.at, ...context })));
  },
});

export const assistantApi: readonly ApiOperation[] = [askQuery];
