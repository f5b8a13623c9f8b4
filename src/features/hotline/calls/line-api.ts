import { z } from "zod";
import { formatInstant } from "#core/time/local-time";
import { ok, refuse } from "#core/result";
import { findUnit } from "#features/units";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { changeHotlineSettings, hotlineSettingsInput } from "../call-backs/change-hotline-settings.ts";
import { checkedOutput, checkLine } from "../line-check/check-line.ts";
import { lineHealthOf } from "../line-check/line-health.ts";
import { healthStates } from "../line-check/model/health.ts";
import { manageSystem } from "./manage-system.ts";

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

export const lineApi: readonly ApiOperation[] = [
  showHealth,
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
