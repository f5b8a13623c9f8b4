import { z } from "zod";
import { ok, refuse } from "#core/result";
import { addDays, isLocalDate } from "#core/time/local-date";
import { instantOn, localDateOf } from "#core/time/local-time";
import { defineCommand } from "#platform/command/define-command";
import { mayOnLine } from "../line.ts";
import { findPattern, keepPatternDays } from "./pattern-store.ts";
import { deleteDrawn, lockRoster } from "./shift-store.ts";

/** A pattern draws no more after a day; what it had drawn for later goes, except what people have swapped since. */
export const endPattern = defineCommand({
  name: "hotline.end-pattern",
  permission: "hotline.manage-roster",
  summary: "Ends a pattern after a day and takes away the shifts it had drawn for later; swapped ones stay.",
  input: z.strictObject({
    provinceCode: z.string().regex(/^\d{2}$/),
    id: z.string().min(1).max(60),
    lastOn: z.string().refine(isLocalDate, { params: { problem: "not_a_date" } }),
  }),
  writes: "transaction",
  async run(acting, { provinceCode, id, lastOn }) {
    const pattern = await findPattern(acting.db, provinceCode, id);
    if (!pattern) return refuse("hotline.pattern_missing");
    if (!mayOnLine(acting.actor, "hotline.manage-roster", pattern)) return refuse("access.not_allowed");
    const today = localDateOf(acting.at);
    if (pattern.validTo !== undefined && pattern.validTo < today) return refuse("hotline.pattern_missing");
    // Today's shifts have begun or are being relied on: a pattern ends today at the earliest.
    if (lastOn < today) return refuse("hotline.pattern_past");
    await lockRoster(acting.db, provinceCode);
    await keepPatternDays(acting.db, pattern, { validTo: lastOn });
    const from = instantOn(addDays(lastOn, 1) ?? lastOn, "00:00") ?? acting.at;
    const removed = await deleteDrawn(acting.db, pattern, from);
    return ok({ id, lastOn, removed });
  },
});
