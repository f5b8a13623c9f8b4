import { z } from "zod";
import { actorId } from "#core/access/actor";
import { ok, refuse } from "#core/result";
import { findOrganisation } from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import { keepNeighbour } from "./neighbour-store.ts";
import { checkLine, lineInput } from "./roster-input.ts";

/** Who answers when nobody of a line does, before the province. Neighbours agree among themselves; the map decides nothing. */
export const setNeighbour = defineCommand({
  name: "hotline.set-neighbour",
  permission: "hotline.manage-roster",
  summary:
    "Sets which office's line of the same purpose answers when nobody of this one does; without one, the province's.",
  input: z.strictObject({ ...lineInput, neighbour: z.string().trim().max(40).optional() }),
  writes: "transaction",
  async run(acting, { neighbour = "", ...given }) {
    const line = await checkLine(acting, given, "hotline.manage-roster");
    if (!line.ok) return line;
    if (neighbour === line.value.organisationId) return refuse("hotline.neighbour_self");
    if (neighbour !== "") {
      const office = await findOrganisation(acting, neighbour);
      if (office?.provinceCode !== line.value.provinceCode || !office.kind.endsWith("-centre"))
        return refuse("hotline.neighbour_self");
    }
    const by = actorId(acting.actor);
    await keepNeighbour(acting.db, line.value, { neighbour: neighbour || undefined, by, at: acting.at });
    return ok({ organisationId: line.value.organisationId, purpose: line.value.purpose, neighbour });
  },
});
