import { z } from "zod";
import { declineReasons, facets, factKinds, type Answer } from "./answer/answer.ts";

const localised = z.object({ vi: z.string(), en: z.string() });
const source = z
  .enum(["published", "imported"])
  .describe("imported: taken from the national portal and not reviewed yet");

const citationSchema = z.object({
  code: z.string(),
  version: z.number().int(),
  instrument: z.string(),
  validFrom: z.string().describe("yyyy-mm-dd").optional(),
  source,
  href: z.string(),
});

const procedureAnswerSchema = z.object({
  procedure: z.object({ code: z.string(), version: z.number().int(), name: localised, source }),
  role: z.enum(["answer", "alternative"]),
  score: z.number().describe("0 to 1"),
  facts: z.array(
    z.object({
      kind: z.enum(factKinds),
      text: localised,
      items: z.array(localised).optional(),
      citation: z.number().int().describe("Place in citations"),
    }),
  ),
  citations: z.array(citationSchema),
  next: z.array(
    z.object({
      kind: z.enum(["read", "start", "find-office", "track", "call", "feedback"]),
      label: localised,
      href: z.string(),
    }),
  ),
});

const placeSchema = z.object({
  unitCode: z.string(),
  name: localised,
  once: z.string().optional(),
  centre: z
    .object({ id: z.string(), name: localised, address: z.string().optional(), hotline: z.string().optional() })
    .optional(),
});

export const answerSchema = z.object({
  declined: z.boolean(),
  reason: z.enum(declineReasons).optional(),
  message: localised.optional(),
  call: z.array(z.string()).describe("Numbers to call, the most urgent first"),
  facet: z.enum(facets),
  answers: z.array(procedureAnswerSchema).describe("What was understood, then what else it may have been"),
  question: z
    .object({ text: localised, choices: z.array(z.object({ code: z.string(), label: localised })) })
    .optional(),
  place: placeSchema.optional(),
  divided: z
    .array(placeSchema)
    .describe("Today's units among which the commune that was named was divided; the address alone does not decide")
    .optional(),
});

/** Through the schema: what it does not name does not leave. */
export const presentAnswer = (answer: Answer): z.infer<typeof answerSchema> => answerSchema.parse(answer);
