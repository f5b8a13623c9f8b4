import { z } from "zod";
import { ok, refuse } from "#core/result";
import { isLocalDate } from "#core/time/local-date";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { addCalendarDay } from "./add-calendar-day.ts";
import { codeApi } from "./agency-codes/code-api.ts";
import { deadlineQuery } from "./deadline-api.ts";
import { officeApi } from "./office-settings/office-api.ts";
import { listOrganisations } from "./organisation-queries.ts";
import { officeSchema, originSchema, presentOffice, presentOrigin, presentUnit, unitSchema } from "./present-unit.ts";
import { reckoningApi } from "./reckoning/reckoning-api.ts";
import { historyQuery } from "./registry/history-api.ts";
import { listOrigins } from "./registry/unit-registry.ts";
import { removeCalendarDay } from "./remove-calendar-day.ts";
import { resolveQuery } from "./resolve/resolve-api.ts";
import { searchUnits, type UnitFound } from "./search-units.ts";
import { findUnit, listCommunes, listPeriods, listProvinces } from "./unit-catalogue.ts";

const foundSchema = unitSchema.extend({
  because: originSchema.describe("The former commune that the question named").optional(),
});

const presentFound = ({ unit, because }: Omit<UnitFound, "certainty">): z.infer<typeof foundSchema> => ({
  ...presentUnit(unit),
  ...(because ? { because: presentOrigin(because) } : {}),
});

const listUnits = apiQuery({
  path: "/units",
  tag: "units",
  summary:
    "Finds units by today's or a former name, accents optional; without `q` lists provinces, or the communes of one.",
  params: z.strictObject({
    q: z.string().trim().min(1).max(200).optional(),
    provinceCode: z
      .string()
      .regex(/^\d{2}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(100).optional(),
  }),
  output: z.object({ items: z.array(foundSchema) }),
  async run({ acting, params: { q, provinceCode, limit } }) {
    const within = provinceCode === undefined ? {} : { provinceCode };
    if (q !== undefined) {
      const found = await searchUnits(acting, { q, ...within, ...(limit === undefined ? {} : { limit }) });
      return ok({ items: found.map(presentFound) });
    }
    const units = provinceCode === undefined ? await listProvinces(acting) : await listCommunes(acting, provinceCode);
    return ok({ items: units.slice(0, limit).map((unit) => presentFound({ unit })) });
  },
});

const isDay = z.string().refine(isLocalDate, { params: { problem: "not_a_date" } });

const showUnit = apiQuery({
  path: "/units/{code}",
  tag: "units",
  summary:
    "One unit as it is, or as it was on a day: its periods, the former communes it was formed from, its offices.",
  params: z.strictObject({ code: z.string().max(10), on: isDay.optional() }),
  output: unitSchema.extend({
    periods: z.array(unitSchema),
    origins: z.array(originSchema),
    offices: z.array(officeSchema),
  }),
  async run({ acting, params: { code, on } }) {
    const unit = await findUnit(acting, code, on);
    if (!unit) return refuse("units.unknown", { code });
    const offices = await listOrganisations(acting, { provinceCode: unit.provinceCode });
    return ok({
      ...presentUnit(unit),
      periods: (await listPeriods(acting, code)).map(presentUnit),
      origins: (await listOrigins(acting, code)).map(presentOrigin),
      offices: await Promise.all(
        offices.filter((office) => office.unitCode === code).map((office) => presentOffice(acting, office)),
      ),
    });
  },
});

const dayOutput = { provinceCode: z.string(), organisationId: z.string(), day: z.string() };

export const unitApi: readonly ApiOperation[] = [
  listUnits,
  showUnit,
  historyQuery,
  resolveQuery,
  deadlineQuery,
  ...codeApi,
  ...officeApi,
  apiAct({
    path: "/calendar-days",
    tag: "calendar",
    summary: addCalendarDay.summary,
    command: addCalendarDay,
    output: z.object({
      ...dayOutput,
      kind: z.enum(["off", "worked"]),
      occasion: z.string(),
      instrument: z.string(),
    }),
    status: 201,
  }),
  apiAct({
    path: "/calendar-days/remove",
    tag: "calendar",
    summary: removeCalendarDay.summary,
    command: removeCalendarDay,
    output: z.object(dayOutput),
  }),
  ...reckoningApi,
];
