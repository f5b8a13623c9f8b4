import { z } from "zod";
import { may } from "#core/access/may";
import { isAgencyCode } from "#core/text/agency-code";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { findOrganisation } from "../organisation-queries.ts";
import { startingDay } from "../office-settings/set-opening-hours.ts";
import { instrumentInput, registerInput, typedAgencyCode } from "./add-agency-code.ts";
import type { AgencyCodeEntry } from "./agency-code-entry.ts";
import { closeEntry, readAgencyCodes } from "./agency-code-store.ts";
import { forgetAgencyCodes } from "./agency-register.ts";

const input = z.strictObject({
  ...registerInput,
  organisationId: z.string().trim().min(1).max(40),
  /** First day of the entry that ends: together with the office it names one entry. */
  validFrom: startingDay,
  validTo: startingDay,
  /** What goes on: another code, or another office. Neither: the agency is gone and nobody follows. */
  successorCode: typedAgencyCode.optional(),
  successorOrganisation: z.string().trim().min(1).max(40).optional(),
  closingInstrument: instrumentInput,
});

/** The last day of a code. What was numbered under it stays findable and is printed as it was. */
export const closeAgencyCode = defineCommand({
  name: "units.close-agency-code",
  permission: "units.manage-agency-codes",
  summary: "Closes an agency code with its last day and says which code or office goes on.",
  input,
  writes: "transaction",
  async run(acting, closing) {
    const { provinceCode, organisationId, validFrom, validTo } = closing;
    if (!may(acting.actor, "units.manage-agency-codes", { provinceCode, organisationId: "" }))
      return refuse("access.not_allowed");
    const register = await readAgencyCodes(acting.db, provinceCode);
    const entry = register.find((each) => each.organisationId === organisationId && each.validFrom === validFrom);
    if (!entry) return refuse("units.code_missing");
    if (entry.validTo !== undefined) return refuse("units.code_closed", { code: entry.code, day: entry.validTo });
    if (validTo < validFrom) return refuse("units.code_dates", { first: validFrom, last: validTo });
    const successor = await checkSuccessor(acting, closing, entry);
    if (!successor.ok) return successor;
    if (!(await closeEntry(acting.db, closing))) return refuse("units.code_closed", { code: entry.code, day: validTo });
    forgetAgencyCodes(acting, provinceCode);
    return ok({ code: entry.code, ...closing });
  },
});

async function checkSuccessor(
  acting: Acting,
  { successorCode, successorOrganisation }: z.infer<typeof input>,
  entry: AgencyCodeEntry,
): Promise<Result<undefined, Refusal>> {
  if (successorCode !== undefined && !isAgencyCode(successorCode))
    return refuse("units.code_malformed", { code: successorCode });
  if (successorCode === entry.code || successorOrganisation === entry.organisationId)
    return refuse("units.code_own_successor", { code: entry.code });
  if (successorOrganisation !== undefined && !(await findOrganisation(acting, successorOrganisation)))
    return refuse("units.organisation_unknown");
  return ok(undefined);
}
