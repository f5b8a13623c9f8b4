import { z } from "zod";
import { ok } from "#core/result";
import { localDateOf } from "#core/time/local-time";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { listRemoteArea, remoteAreaInput } from "./list-remote-area.ts";
import { isListedOn, listReckoningRules, listRemoteAreas, reckoningFor } from "./reckoning-rules.ts";
import { reckoningInput, setReckoningRule } from "./set-reckoning-rule.ts";
import { strikeRemoteArea } from "./strike-remote-area.ts";

const tag = "calendar";
const counting = z.enum(["hour-based", "day-based"]);

export const reckoningApi: readonly ApiOperation[] = [
  apiQuery({
    path: "/reckoning",
    tag,
    summary: "How a province counts time limits today and from when on otherwise, and its communes hard to reach.",
    params: z.strictObject({ provinceCode: reckoningInput.shape.provinceCode }),
    output: z.object({
      counting,
      transferCutoff: z.string().nullable(),
      rules: z.array(z.object({ validFrom: z.string(), counting, transferCutoff: z.string().nullable(), note: z.string() })), // prettier-ignore
      remoteAreas: z.array(z.object({ unitCode: z.string(), validFrom: z.string(), instrument: z.string() })),
    }),
    run: async ({ acting, params: { provinceCode } }) => {
      const today = localDateOf(acting.at);
      const now = await reckoningFor(acting, provinceCode, today);
      const remote = await listRemoteAreas(acting, provinceCode);
      return ok({
        counting: now.counting,
        transferCutoff: now.transferCutoff,
        rules: (await listReckoningRules(acting, provinceCode)).map(
          ({ validFrom, counting, transferCutoff, note }) => ({ validFrom, counting, transferCutoff, note }),
        ),
        remoteAreas: remote
          .filter((area) => isListedOn(area, today))
          .map(({ unitCode, validFrom, instrument }) => ({ unitCode, validFrom, instrument })),
      });
    },
  }),
  apiAct({
    path: "/reckoning-rules",
    tag,
    summary: setReckoningRule.summary,
    command: setReckoningRule,
    output: reckoningInput.omit({ transferCutoff: true }).extend({ transferCutoff: z.string() }),
    status: 201,
  }),
  apiAct({
    path: "/remote-areas",
    tag,
    summary: listRemoteArea.summary,
    command: listRemoteArea,
    output: remoteAreaInput.extend({ validFrom: z.string() }),
    status: 201,
  }),
  apiAct({
    path: "/remote-areas/strike",
    tag,
    summary: strikeRemoteArea.summary,
    command: strikeRemoteArea,
    output: z.object({ provinceCode: z.string(), unitCode: z.string(), lastDay: z.string() }),
  }),
];
