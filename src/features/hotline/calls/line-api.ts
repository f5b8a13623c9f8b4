import { z } from "zod";
import { formatInstant } from "#core/time/local-time";
import { ok, refuse } from "#core/result";
import { findUnit, listOrganisations } from "#features/units";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { changeHotlineSettings, hotlineSettingsInput } from "../call-backs/change-hotline-settings.ts";
import { checkedOutput, checkLine } from "../line-check/check-line.ts";
import { lineHealthOf } from "../line-check/line-health.ts";
import { healthStates } from "../line-check/model/health.ts";
import { manageSystem } from "./manage-system.ts";
import { callFigures } from "./call-figures.ts";

const tag = "hotline";
const instant = z.iso.datetime({ offset: true });
const unit = z.string().regex(/^\d{2}(?:\d{3})?$/).describe("Code of a commune or province"); // prettier-ignore

const showHealth = apiQuery({
  path: "/hotline/health",
  tag,
  summary: "How the lines of a unit have stood up to the test calls of the last fourteen days.",
  openToOtherSites: true,
  params: z.strictObject({ unit }),
  output: z.object({
    items: z.array(
      z.object({
        line: z.string(),
        organisationId: z.string(),
        state: z.enum(healthStates),
        checks: z.int(),
        answered: z.int(),
        medianSeconds: z.number().optional(),
        lastAt: instant.optional(),
        lastResult: z.string().optional(),
      }),
    ),
  }),
  async run({ acting, params }) {
    const found = await findUnit(acting, params.unit);
    if (!found) return refuse("hotline.unknown_unit", { unit: params.unit });
    const lines = await lineHealthOf(acting, { provinceCode: found.provinceCode, at: acting.at });
    const own = lines.filter(({ organisationId }) => organisationId.startsWith(`${params.unit}.`));
    return ok({
      items: own.map(({ last, ...line }) => ({
        ...line,
        ...(last ? { lastAt: formatInstant(last.at), lastResult: last.result } : {}),
      })),
    });
  },
});

const showFigures = apiQuery({
  path: "/hotline/figures",
  tag,
  summary: "How a unit's hotline did in a period: calls, answers, waiting times, promised calls kept.",
  openToOtherSites: true,
  params: z.strictObject({ unit, from: instant, to: instant }),
  output: z.object({
    calls: z.int(),
    answered: z.int(),
    waited: z.int().describe("Calls with a known waiting time"),
    median: z.number().nullable().describe("Seconds"),
    p90: z.number().nullable().describe("Seconds"),
    promised: z.int(),
    kept: z.int(),
    broken: z.int(),
  }),
  async run({ acting, params }) {
    const found = await findUnit(acting, params.unit);
    if (!found) return refuse("hotline.unknown_unit", { unit: params.unit });
    const { provinceCode } = found;
    const all = await listOrganisations(acting, { provinceCode });
    const offices = found.level === "province" ? undefined : all.filter(({ unitCode }) => unitCode === found.code).map(({ id }) => id); // prettier-ignore
    const period = { from: new Date(params.from), to: new Date(params.to) };
    return ok(await callFigures(acting, { provinceCode, offices, ...period, at: acting.at }));
  },
});

export const lineApi: readonly ApiOperation[] = [
  showHealth,
  showFigures,
  apiAct({
    path: "/hotline/systems/{systemId}",
    tag,
    summary: manageSystem.summary,
    command: manageSystem,
    output: z.object({ systemId: z.string() }),
  }),
  apiAct({ path: "/hotline/line-checks", tag, summary: checkLine.summary, command: checkLine, output: checkedOutput, status: 201 }), // prettier-ignore
  apiAct({ path: "/hotline/settings", tag, summary: changeHotlineSettings.summary, command: changeHotlineSettings, output: hotlineSettingsInput }), // prettier-ignore
];
