import { z } from "zod";
import { ok } from "#core/result";
import { apiQuery, type ApiOperation } from "#platform/http/api-door";
import { ask } from "./ask.ts";
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
  }),
  output: answerSchema,
  async run({ acting, params: { q, about } }) {
    const context = about === undefined ? {} : { context: { codes: about.split(","), facet: "what" as const } };
    return ok(presentAnswer(await ask(acting, { text: q, at: acting.at, ...context })));
  },
});

export const assistantApi: readonly ApiOperation[] = [askQuery];
