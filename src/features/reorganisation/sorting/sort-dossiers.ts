import { z } from "zod";
import { actorId } from "#core/access/actor";
import { ok, refuse } from "#core/result";
import { findChange } from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import { provinceInput } from "../draft/change-input.ts";
import { mayChange } from "../draft/keep-change.ts";
import { sortByAddress } from "./sort-by-address.ts";
import { keepSorting } from "./sorting-store.ts";

/** Says of dossiers of a divided unit which part each goes to, before the day. */
export const sortDossiers = defineCommand({
  name: "reorganisation.sort-dossiers",
  permission: "units.change",
  summary:
    "Says which part of a divided unit open dossiers go to; an empty `to` leaves a dossier to its address again. One wrong line, and none is kept.",
  input: z.strictObject({
    ...provinceInput,
    id: z.string().min(1).max(60),
    sorts: z
      .array(z.strictObject({ code: z.string().trim().min(1).max(60), to: z.string().trim().max(5) }))
      .min(1)
      .max(200),
  }),
  writes: "transaction",
  async run(acting, { provinceCode, id, sorts }) {
    if (!mayChange(acting, provinceCode)) return refuse("access.not_allowed");
    const stored = await findChange(acting.db, { provinceCode, id });
    if (!stored) return refuse("change.missing");
    if (stored.state !== "draft" && stored.state !== "scheduled") return refuse("change.sorting_over");
    const dossiers = new Map((await sortByAddress(acting.db, stored.change)).map((each) => [each.code, each]));
    for (const { code, to } of sorts) {
      const dossier = dossiers.get(code);
      if (!dossier) return refuse("change.sorting_unknown", { code });
      if (to !== "" && !dossier.ways.some((way) => way.to === to))
        return refuse("change.sorting_no_part", { code, to });
    }
    await keepSorting(acting.db, { provinceCode, changeId: id }, { sorts, by: actorId(acting.actor), at: acting.at });
    return ok({ id, sorted: sorts.length });
  },
});
