import { z } from "zod";
import { actorId } from "#core/access/actor";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { correctableFields, fieldText, readTime } from "./imported-catalogue.ts";
import { keepCorrection, readRevisions } from "./imported-store.ts";
import { mayReview } from "./review-imported.ts";

/**
 * A person's correction of one field. It lies beside the source's text and is shown instead of it, also after a newer
 * import; when the source then says something else than it said, the review page shows both. An empty value takes it back.
 */
export const correctImported = defineCommand({
  name: "procedures.correct-imported",
  permission: "procedures.review",
  summary: "Corrects one field of an imported record; an empty value takes the correction back.",
  input: z.strictObject({
    code: z.string().trim().min(1).max(20),
    field: z.enum(correctableFields),
    value: z.string().trim().max(4_000).default(""),
  }),
  writes: "transaction",
  async run(acting, { code, field, value }) {
    if (!mayReview(acting.actor)) return refuse("access.not_allowed");
    const [newest] = await readRevisions(acting.db, code);
    if (!newest) return refuse("procedures.unknown", { code });
    if (field === "time" && value !== "" && !readTime(value)) return refuse("procedures.import_time", { value: value.slice(0, 40) }); // prettier-ignore
    await keepCorrection(acting.db, {
      code,
      field,
      value,
      sourceValue: fieldText(newest.body, field),
      correctedBy: actorId(acting.actor),
      correctedAt: acting.at,
    });
    acting.memory.forget("procedures/");
    return ok({ code, field, value });
  },
});
