import { z } from "zod";
import { ok, refuse } from "#core/result";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { findOrganisation } from "../organisation-queries.ts";
import { officeSchema, presentOffice } from "../present-unit.ts";
import { hoursOfOffice } from "./office-facts.ts";
import { setContact } from "./set-contact.ts";
import { setOpeningHours, weekInput } from "./set-opening-hours.ts";
import { takeBackOpeningHours } from "./take-back-opening-hours.ts";

const tag = "offices";
const week = weekInput.describe("Monday first; openings as [from, to], none on a closed day");

export const officeApi: readonly ApiOperation[] = [
  apiQuery({
    path: "/offices/{id}",
    tag,
    summary: "An office with its contact, its opening hours today and what is set to begin.",
    params: z.strictObject({ id: z.string().max(40) }),
    output: officeSchema.extend({
      hours: week,
      ownHours: z.boolean().describe("False: it keeps the hours of its province"),
      coming: z.array(z.object({ validFrom: z.string(), week: week.nullable(), instrument: z.string() })),
    }),
    async run({ acting, params: { id } }) {
      const office = await findOrganisation(acting, id);
      if (!office) return refuse("units.organisation_unknown");
      const { provinceCode } = office;
      const { now, own, coming } = await hoursOfOffice(acting, { provinceCode, organisationId: id });
      return ok({
        ...(await presentOffice(acting, office)),
        hours: now.map((windows) => windows.map(([from, to]): [string, string] => [from, to])),
        ownHours: own,
        coming: coming.map(({ validFrom, instrument, week: later }) => ({
          validFrom,
          instrument,
          week: later && later.map((windows) => windows.map(([from, to]): [string, string] => [from, to])),
        })),
      });
    },
  }),
  apiAct({
    path: "/opening-hours",
    tag,
    summary: setOpeningHours.summary,
    command: setOpeningHours,
    output: z.object({
      provinceCode: z.string(),
      organisationId: z.string(),
      validFrom: z.string(),
      week: week.nullable(),
      instrument: z.string(),
    }),
    status: 201,
  }),
  apiAct({
    path: "/opening-hours/take-back",
    tag,
    summary: takeBackOpeningHours.summary,
    command: takeBackOpeningHours,
    output: z.object({ provinceCode: z.string(), organisationId: z.string(), validFrom: z.string() }),
  }),
  apiAct({
    path: "/offices/{organisationId}/contact",
    tag,
    summary: setContact.summary,
    command: setContact,
    output: z.object({
      provinceCode: z.string(),
      organisationId: z.string(),
      address: z.string(),
    }),
  }),
];
