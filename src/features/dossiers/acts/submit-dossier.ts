import { z } from "zod";
import { ok, refuse } from "#core/result";
import { provinceOfOrganisation } from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import { sha256 } from "#platform/secrets/sha256";
import { openingInput } from "../acting/dossier-input.ts";
import { answerOwed } from "../time/answer-owed.ts";
import { openDossier } from "../acting/open-dossier.ts";

const submitInput = openingInput.extend({
  /** The centre the applicant chose; any of the province, wherever they live. */
  centre: z.string().trim().min(1).max(60),
  channel: z.enum(["portal", "vneid"]).default("portal"),
  /** The secret of the receipt's link, made by the door; only its hash is kept. */
  linkSecret: z.string().min(20).max(100).optional(),
});

/** Submitted online: an officer answers within 8 working hours of this moment (published procedures, domain 1.3). */
export const submitDossier = defineCommand({
  name: "dossier.submit",
  permission: "dossier.submit",
  summary: "Submits a dossier online, to any service centre of the province.",
  input: submitInput,
  writes: "itself",
  run: async (acting, input) => {
    if (acting.actor.kind === "anyone") return refuse("dossier.not_yours");
    // An officer may put in for somebody only where the officer serves; a citizen at any centre of the country.
    const outside =
      acting.actor.kind === "official" &&
      acting.actor.provinceCode !== (await provinceOfOrganisation(acting, input.centre));
    if (outside) return refuse("dossier.other_province", { organisation: input.centre });
    return openDossier(acting, input, {
      verb: "submit",
      channel: input.channel,
      centreId: input.centre,
      organisation: null,
      ...(input.linkSecret ? { linkHash: sha256(input.linkSecret) } : {}),
      decide: async ({ dossier: { head } }) =>
        ok({ facts: {}, becomes: await answerOwed(acting, { head, since: acting.at }) }),
    });
  },
});
