import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { forgetOrganisations } from "../organisation-queries.ts";
import { keepAddress } from "../organisation-store.ts";
import { checkOfficePlace } from "./check-office-place.ts";
import { officePlaceInput } from "./set-opening-hours.ts";

/** Where people write. An empty text takes the entry away. Numbers stand in the register of hotline numbers. */
export const setContact = defineCommand({
  name: "units.set-contact",
  permission: "units.manage-offices",
  summary: "Sets the address of an office, as citizens read it.",
  input: z.strictObject({
    ...officePlaceInput,
    organisationId: z.string().min(1).max(40),
    address: z.string().trim().max(200),
  }),
  writes: "transaction",
  async run(acting, { provinceCode, organisationId, address }) {
    const place = await checkOfficePlace(acting, { provinceCode, organisationId });
    if (!place.ok) return place;
    const contact = { provinceCode, organisationId, address };
    if (!(await keepAddress(acting.db, contact))) return refuse("units.organisation_unknown");
    forgetOrganisations(acting, provinceCode);
    return ok(contact);
  },
});
