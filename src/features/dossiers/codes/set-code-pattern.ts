import { z } from "zod";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { checkDossierCodePattern, defaultDossierCodePattern } from "#core/text/dossier-code";
import { isLocalDate } from "#core/time/local-date";
import { localDateOf } from "#core/time/local-time";
import { provinceOfAgencyCode } from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import { forgetCodePatterns } from "./next-dossier-code.ts";
import { EVERY_AGENCY, upsertCodePattern } from "./dossier-code-store.ts";

export const codePatternInput = z.strictObject({
  provinceCode: z.string().regex(/^\d{2}$/),
  /** Absent or empty: every agency of the province that has no pattern of its own. */
  agencyCode: z.string().trim().max(40).default(EVERY_AGENCY),
  /** `{agency}`, `{yyMMdd}` or `{yyyyMMdd}`, and `{n:4}` to `{n:9}`, joined by hyphens. */
  pattern: z.string().trim().min(1).max(60),
  validFrom: z.string().refine(isLocalDate, { params: { problem: "not_a_date" } }),
});

/** How an agency's dossier codes look from a day on; codes already given keep their look for ever. */
export const setCodePattern = defineCommand({
  name: "dossier.set-code-pattern",
  permission: "dossier.set-code-pattern",
  summary: "Sets the pattern of an agency's dossier codes from a day on.",
  input: codePatternInput,
  writes: "transaction",
  run: async (acting, { provinceCode, agencyCode, pattern, validFrom }) => {
    // The empty id asks for a post over the whole province.
    if (!may(acting.actor, "dossier.set-code-pattern", { provinceCode, organisationId: "" }))
      return refuse("access.not_allowed");
    const checked = checkDossierCodePattern(pattern);
    if (!checked.ok) return refuse(checked.refusal.code, { pattern, example: defaultDossierCodePattern });
    if (agencyCode !== EVERY_AGENCY && (await provinceOfAgencyCode(acting, `${agencyCode}-`)) !== provinceCode)
      return refuse("dossier.agency_foreign", { code: agencyCode });
    if (validFrom < localDateOf(acting.at)) return refuse("dossier.pattern_past", { day: validFrom });
    const entry = { provinceCode, agencyCode, pattern, validFrom };
    await upsertCodePattern(acting.db, entry);
    forgetCodePatterns(acting, provinceCode);
    return ok(entry);
  },
});
