import { z } from "zod";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { findCodes } from "./find-codes.ts";
import { listCodePatterns } from "./list-code-patterns.ts";
import { codePatternInput, setCodePattern } from "./set-code-pattern.ts";

const tag = "codes";
const patternSchema = codePatternInput.extend({ agencyCode: z.string() });

export const codesApi: readonly ApiOperation[] = [
  apiQuery({
    path: "/dossier-codes",
    tag,
    summary:
      "The dossiers that a code may mean, however it was typed: without zeros, dots or hyphens, by an agency that is gone. One, several to choose from, or none.",
    params: z.strictObject({ q: z.string().trim().min(1).max(120) }),
    output: z.object({ codes: z.array(z.object({ provinceCode: z.string(), code: z.string() })) }),
    run: async ({ acting, params }) => ok({ codes: [...(await findCodes(acting, params.q))] }),
  }),
  apiQuery({
    path: "/code-patterns",
    tag,
    summary: "How the agencies of a province number their dossiers today, with an example, and what is set to follow.",
    permission: "dossier.set-code-pattern",
    params: z.strictObject({ provinceCode: z.string().regex(/^\d{2}$/) }),
    output: z.object({
      items: z.array(
        z.object({
          agencyCode: z.string().describe("Empty: every agency without a pattern of its own"),
          pattern: z.string(),
          since: z.string().optional(),
          example: z.string(),
          coming: z.array(patternSchema),
        }),
      ),
    }),
    run: async ({ acting, params: { provinceCode } }) => {
      if (!may(acting.actor, "dossier.set-code-pattern", { provinceCode })) return refuse("access.not_allowed");
      const items = await listCodePatterns(acting, provinceCode);
      return ok({ items: items.map((each) => ({ ...each, coming: [...each.coming] })) });
    },
  }),
  apiAct({
    path: "/code-patterns",
    tag,
    summary: setCodePattern.summary,
    command: setCodePattern,
    output: patternSchema,
  }),
];
