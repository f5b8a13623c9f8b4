import { z } from "zod";
import { ok, refuse } from "#core/result";
import { may } from "#core/access/may";
import { defineCommand } from "#platform/command/define-command";
import { provinceOfOrganisation } from "#features/units";
import { acceptedState } from "../acting/accepted-state.ts";
import { openingInput, remoteUnitInput } from "../acting/dossier-input.ts";
import { openDossier } from "../acting/open-dossier.ts";

const receiveInput = openingInput.extend({
  /** The centre at whose counter this happens; the officer must hold a post there. */
  centre: z.string().trim().min(1).max(60),
  channel: z.enum(["counter", "post"]).default("counter"),
  remoteUnitCode: remoteUnitInput,
});

/** Received at the counter, complete and valid: time begins to run and Form 01 is due (Decree 118/2025 art. 17). */
export const receiveDossier = defineCommand({
  name: "dossier.receive",
  permission: "dossier.receive",
  summary: "Receives a complete dossier at a counter or from the post, for any competent agency of the province.",
  input: receiveInput,
  writes: "itself",
  run: async (acting, input) => {
    const provinceCode = await provinceOfOrganisation(acting, input.centre);
    if (!provinceCode) return refuse("dossier.unknown_office", { organisation: input.centre });
    if (!may(acting.actor, "dossier.receive", { provinceCode, organisationId: input.centre }))
      return refuse("dossier.not_your_turn", { holder: input.centre });
    return openDossier(acting, input, {
      verb: "receive",
      channel: input.channel,
      centreId: input.centre,
      organisation: input.centre,
      decide: async (opening) => {
        const becomes = await acceptedState({ ...opening, remoteUnitCode: input.remoteUnitCode });
        return becomes.ok ? ok({ facts: {}, becomes: becomes.value }) : becomes;
      },
    });
  },
});
