import { z } from "zod";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { startingDay } from "../office-settings/set-opening-hours.ts";
import { insertAgencyCodes, readAgencyCodes } from "./agency-code-store.ts";
import { forgetAgencyCodes } from "./agency-register.ts";
import { checkEntry } from "./check-entry.ts";

export const registerInput = {
  provinceCode: z.string().regex(/^\d{2}$/),
};
export const typedAgencyCode = z
  .string()
  .trim()
  .min(1)
  .max(20)
  .transform((text) => text.toUpperCase());
export const instrumentInput = z.string().trim().min(1).max(120);

/** A code that the province has given to one of its offices. Dossiers already numbered keep their codes. */
export const addAgencyCode = defineCommand({
  name: "units.add-agency-code",
  permission: "units.manage-agency-codes",
  summary: "Enters the agency code that an office has from a day on; dossiers already numbered keep their codes.",
  input: z.strictObject({
    ...registerInput,
    organisationId: z.string().trim().min(1).max(40),
    code: typedAgencyCode,
    validFrom: startingDay,
    instrument: instrumentInput,
  }),
  writes: "transaction",
  async run(acting, entry) {
    const { provinceCode, code } = entry;
    // The empty id asks for a post over the whole province: the register is the province's, not one office's.
    if (!may(acting.actor, "units.manage-agency-codes", { provinceCode, organisationId: "" }))
      return refuse("access.not_allowed");
    const checked = await checkEntry(acting, entry, await readAgencyCodes(acting.db, provinceCode));
    if (!checked.ok) return checked;
    // Somebody entered the same office's code between the look and the write.
    if (!(await insertAgencyCodes(acting.db, [entry]))) return refuse("units.code_held", { code, office: code });
    forgetAgencyCodes(acting, provinceCode);
    return ok(entry);
  },
});
