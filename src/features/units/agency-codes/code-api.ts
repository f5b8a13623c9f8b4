import { z } from "zod";
import { localDateOf } from "#core/time/local-time";
import { ok, refuse } from "#core/result";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { startingDay } from "../office-settings/set-opening-hours.ts";
import { addAgencyCode } from "./add-agency-code.ts";
import { agencyCodeOn, findIssuer } from "./agency-register.ts";
import { closeAgencyCode } from "./close-agency-code.ts";
import { importAgencyCodes } from "./import-agency-codes.ts";
import { listRegister } from "./list-register.ts";

const tag = "agency-codes";
const day = z.string().describe("yyyy-mm-dd");

const entrySchema = z.object({
  provinceCode: z.string(),
  organisationId: z.string(),
  code: z.string(),
  validFrom: day,
  instrument: z.string(),
  validTo: day.describe("Last day, yyyy-mm-dd; absent while in use").optional(),
  successorCode: z.string().optional(),
  successorOrganisation: z.string().optional(),
  closingInstrument: z.string().optional(),
});

const localised = z.object({ vi: z.string(), en: z.string() });

export const codeApi: readonly ApiOperation[] = [
  apiQuery({
    path: "/agency-codes",
    tag,
    summary: "The agency codes that a province has registered, past and present, by code or by the office's name.",
    params: z.strictObject({
      provinceCode: z.string().regex(/^\d{2}$/),
      q: z.string().trim().max(80).optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(200),
    }),
    output: z.object({ items: z.array(entrySchema), total: z.number() }),
    async run({ acting, params: { provinceCode, q, limit } }) {
      const found = await listRegister(acting, provinceCode, q);
      return ok({ items: found.slice(0, limit).map(({ entry }) => entry), total: found.length });
    },
  }),
  apiQuery({
    path: "/agency-codes/{code}",
    tag,
    summary:
      "Who stands behind an agency's or a dossier's code of any age: the province or ministry it names, and the office that answers today.",
    params: z.strictObject({ code: z.string().trim().min(1).max(60), on: startingDay.optional() }),
    output: z.object({
      national: z.object({
        code: z.string(),
        kind: z.enum(["province", "ministry"]),
        name: z.string(),
        provinceCode: z.string().describe("Today's province").optional(),
        validTo: day.optional(),
        successor: z.string().optional(),
        confidence: z
          .enum(["verified", "listed", "recalled"])
          .describe("`listed`: by its place in the alphabetical list; `recalled`: no text at hand"),
        instrument: z.string(),
      }),
      office: z
        .object({
          id: z.string(),
          name: localised,
          agencyCode: z.string().describe("What it numbers by today").optional(),
        })
        .optional(),
    }),
    async run({ acting, params: { code, on } }) {
      const issuer = await findIssuer(acting, code, on);
      if (!issuer) return refuse("units.code_missing");
      const { national, office } = issuer;
      if (!office) return ok({ national });
      const now = await agencyCodeOn(acting, office, localDateOf(acting.at));
      const name = { vi: office.name, en: office.nameEn };
      return ok({ national, office: { id: office.id, name, ...(now ? { agencyCode: now.code } : {}) } });
    },
  }),
  apiAct({
    path: "/agency-codes",
    tag,
    summary: addAgencyCode.summary,
    command: addAgencyCode,
    output: entrySchema,
    status: 201,
  }),
  apiAct({
    path: "/agency-codes/close",
    tag,
    summary: closeAgencyCode.summary,
    command: closeAgencyCode,
    output: entrySchema.omit({ instrument: true }),
  }),
  apiAct({
    path: "/agency-codes/import",
    tag,
    summary: importAgencyCodes.summary,
    command: importAgencyCodes,
    output: z.object({
      imported: z.number(),
      known: z.number().describe("Lines that stand in the register already"),
      problems: z.array(
        z.object({
          line: z.number().describe("Line of the table, from 1"),
          code: z.string().describe("Code of the refusal this line alone would meet"),
          detail: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      ),
    }),
  }),
];
