import { z } from "zod";
import { ok, refuse } from "#core/result";
import { findByCode, isApplicant, statuses } from "#features/dossiers";
import { defineCommand } from "#platform/command/define-command";
import { changeableDays, levels, reasons, type Level } from "./rating.ts";
import { keepRating } from "./rating-store.ts";

const input = z.object({
  code: z.string().trim().min(1).max(60),
  level: z.coerce
    .number()
    .int()
    .refine((level): level is Level => Object.values(levels).some((each) => each === level), {
      params: { problem: "not_a_choice" },
    }),
  reasons: z.array(z.enum(reasons)).max(reasons.length).default([]),
  text: z.string().trim().max(1000).default(""),
});

/** A rating needs a result, good or bad, to be about. */
const ended: readonly number[] = [statuses.finished, statuses.returned, statuses.declined];

/** One rating for each dossier, by its applicant; whoever is unsatisfied says why. */
export const rateDossier = defineCommand({
  name: "satisfaction.rate",
  permission: "satisfaction.rate",
  summary: "Rate how a dossier was handled, in three levels; changeable for 7 days.",
  input,
  writes: "itself",
  run: async (acting, { code, level, reasons: given, text }) => {
    const dossier = await findByCode(acting, code);
    if (!dossier) return refuse("dossier.unknown", { code });
    if (!isApplicant(acting.actor, dossier)) return refuse("dossier.not_yours");
    if (!ended.includes(dossier.state.status)) return refuse("satisfaction.not_yet", { code });
    const isUnsatisfied = level === levels.unsatisfied;
    if (isUnsatisfied && given.length === 0 && text === "") return refuse("satisfaction.no_reason");
    const { provinceCode, receivedByOrganisation: centre } = dossier.head;
    const kept = await keepRating(acting.db, {
      provinceCode,
      dossierCode: dossier.head.code,
      centre,
      level,
      reasons: isUnsatisfied ? [...new Set(given)] : [],
      text,
      at: acting.at,
      changeableSince: new Date(acting.at.getTime() - changeableDays * 86_400_000),
    });
    return kept
      ? ok({ code: dossier.head.code, level })
      : refuse("satisfaction.too_late_to_change", { days: changeableDays });
  },
});
