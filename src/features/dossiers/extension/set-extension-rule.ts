import { z } from "zod";
import { actorId } from "#core/access/actor";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { wholeNumber } from "../acting/dossier-input.ts";
import { insertExtensionRule } from "./extension-store.ts";

export const extensionRuleInput = z.strictObject({
  provinceCode: z.string().regex(/^\d{2}$/),
  most: wholeNumber(0, 9),
  overrideAllowed: z.boolean(),
  workingDays: wholeNumber(1, 60),
  /** The decision of the province that says so. */
  instrument: z.string().trim().min(1).max(120),
});

/** How often a due moment may be put off in a province, whether more is possible for a recorded reason, and by how much. */
export const setExtensionRule = defineCommand({
  name: "dossier.set-extension-rule",
  permission: "dossier.set-extension-rule",
  summary: "Sets how often due dates may be put off in a province, and whether a recorded override allows one more.",
  input: extensionRuleInput,
  writes: "transaction",
  run: async (acting, input) => {
    // The empty id asks for a post over the whole province.
    const place = { provinceCode: input.provinceCode, organisationId: "" };
    if (!may(acting.actor, "dossier.set-extension-rule", place)) return refuse("access.not_allowed");
    await insertExtensionRule(acting.db, { ...input, changedAt: acting.at, changedBy: actorId(acting.actor) });
    return ok(input);
  },
});
