import { z } from "zod";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { checkDossierCodePattern, defaultDossierCodePattern } from "#core/text/dossier-code";
import { localDateOf } from "#core/time/local-time";
import { provinceOfAgencyCode } from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import { forgetCodePatterns } from "./next-dossier-code.ts";
import { upsertCodePattern } from "./dossier-code-store.ts";

export const codePatternInput = z.strictObject({
  provinceCode: z.string().regex(/^\d{2}$/),
  agencyCode: z.string().trim().min(1).max(40),
  /** `{agency}`, `{yyMMdd}` or `{yyyyMMdd}`, and `{n:4}` to `{n:9}`, joined by hyphens. */
  pattern: z.string().trim().min(1).max(60),
  validFrom: z.iso.date(),
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
    if ((await provinceOfAgencyCode(acting, `${agencyCode}-`)) !== provinceCode)
      return refuse("dossier.other_province", { organisation: agencyCode });
    if (validFrom < localDateOf(acting.at)) return refuse("dossier.pattern_past", { day: validFrom });
    const entry = { provinceCode, agencyCode, pattern, validFrom };
    await upsertCodePattern(acting.db, entry);
    forgetCodePatterns(acting, provinceCode);
    return ok(entry);
  },
});
