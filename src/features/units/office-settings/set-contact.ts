import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { forgetOrganisations } from "../organisation-queries.ts";
import { keepContact } from "../organisation-store.ts";
import { checkOfficePlace } from "./check-office-place.ts";
import { officePlaceInput } from "./set-opening-hours.ts";

/** Digits, with the dots, spaces and brackets people write between them; `1900 1234 (nhánh 2)` too. */
const hotline = z
  .string()
  .trim()
  .max(40)
  .regex(/^$|^[+0-9][0-9 ().-]{2,}(?:\([^()]{1,20}\))?$/, { error: "hotline" });

/** Where people write and call. An empty text takes the entry away; the national line is shown instead. */
export const setContact = defineCommand({
  name: "units.set-contact",
  permission: "units.manage-offices",
  summary: "Sets the hotline and the address of an office, as citizens read them.",
  input: z.strictObject({
    ...officePlaceInput,
    organisationId: z.string().min(1).max(40),
    hotline,
    address: z.string().trim().max(200),
  }),
  writes: "transaction",
  async run(acting, { provinceCode, organisationId, hotline: number, address }) {
    const place = await checkOfficePlace(acting, { provinceCode, organisationId });
    if (!place.ok) return place;
    const contact = { provinceCode, organisationId, hotline: number, address };
    if (!(await keepContact(acting.db, contact))) return refuse("units.organisation_unknown");
    forgetOrganisations(acting, provinceCode);
    return ok(contact);
  },
});
