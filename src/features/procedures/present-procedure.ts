import { z } from "zod";
import type { Procedure } from "./procedure.ts";

const localised = z.object({ vi: z.string(), en: z.string() });
const day = z.string().describe("yyyy-mm-dd");
const channel = z.enum(["counter", "post", "portal", "vneid"]);
const condition = z
  .record(z.string(), z.unknown())
  .describe("field with equals or oneOf; or all, any, not of conditions");

const limitSchema = z.union([
  z.object({ amount: z.number().int(), unit: z.enum(["working-hour", "working-day", "calendar-day", "month"]) }),
  z.object({ unit: z.literal("same-day"), cutoff: z.literal("15:00") }),
  z.object({ unit: z.literal("none") }),
]);

const caseSchema = z.object({
  id: z.string(),
  name: localised,
  limit: limitSchema,
  onlineLimit: limitSchema.describe("When submitted online; absent: as everywhere").optional(),
  remoteExtension: z
    .object({ days: z.number().int(), instrument: z.string() })
    .describe("Working days more in places a province lists as hard to reach")
    .optional(),
  components: z.array(
    z.object({
      id: z.string(),
      name: localised,
      note: localised.optional(),
      kind: z.enum(["original", "copy", "photocopy", "form", "show", "data"]),
      required: z.boolean(),
      when: localised.describe("For whom it is needed; absent: for everybody").optional(),
      copies: z.number().int(),
    }),
  ),
  fees: z
    .array(
      z.object({
        amountDong: z.number().int(),
        per: z.enum(["case", "copy", "page"]),
        channels: z.array(channel).optional(),
        note: localised.optional(),
      }),
    )
    .describe("Empty: free of charge. Absent: not published")
    .optional(),
  exemptions: localised.optional(),
  supplement: z.object({ mode: z.enum(["pause", "restart"]), days: z.number().int() }),
});

const fieldSchema = z.object({
  id: z.string(),
  type: z.string(),
  label: localised,
  hint: localised.optional(),
  required: z.boolean(),
  choices: z.array(z.object({ value: z.string(), label: localised })).optional(),
  showWhen: condition.optional(),
  maxLength: z.number().int().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  mayBeFuture: z.boolean().optional(),
});

const formSchema = z.object({
  id: z.string(),
  pages: z.array(
    z.object({ id: z.string(), title: localised, fields: z.array(fieldSchema), showWhen: condition.optional() }),
  ),
});

/** What a list of procedures says of each. */
export const procedureLineSchema = z.object({
  code: z.string(),
  version: z.number().int(),
  name: localised,
  shortName: localised.optional(),
  field: z.string(),
  level: z.enum(["commune", "province"]).describe("Who decides; every centre of the province receives"),
  competent: z.string(),
  openTo: z
    .array(z.enum(["citizen", "business"]))
    .describe("Who may apply; absent: citizens")
    .optional(),
  channels: z.array(channel),
  setByProvince: z.boolean().describe("Time and fee are decided by the province"),
  lifeEvents: z.array(z.string()),
  featured: z.boolean(),
});

export const procedureSchema = procedureLineSchema.extend({
  process: z.enum(["counter", "signed", "transferred"]),
  cases: z.array(caseSchema),
  results: z.array(z.object({ code: z.string(), name: localised, unfavourable: z.boolean().optional() })),
  legalBasis: z.array(z.object({ number: z.string(), title: localised })),
  validFrom: day,
  validTo: day.describe("Last day; absent while in force").optional(),
  predecessor: z.string().optional(),
  instrument: z.string().describe("The decision or decree that states the record"),
  confidence: z.enum(["verified", "secondary", "memory"]),
  keywords: z.array(z.string()),
  summary: localised.optional(),
  applicant: localised.optional(),
  steps: z.array(localised).optional(),
  form: formSchema.optional(),
});

/** Through the schema: what it does not name does not leave. */
export const presentLine = (procedure: Procedure): z.infer<typeof procedureLineSchema> =>
  procedureLineSchema.parse(procedure);
export const presentProcedure = (procedure: Procedure): z.infer<typeof procedureSchema> =>
  procedureSchema.parse(procedure);
