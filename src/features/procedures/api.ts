import { z } from "zod";
import { ok, refuse } from "#core/result";
import { isLocalDate } from "#core/time/local-date";
import { localDateOf } from "#core/time/local-time";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { commitLimit, committedInput } from "./committed/commit-limit.ts";
import { listCommittedLimits } from "./committed/committed-limits.ts";
import { findProcedure, getProcedureVersion, listProcedures } from "./catalogue.ts";
import { presentLine, presentProcedure, procedureLineSchema, procedureSchema } from "./present-procedure.ts";
import { suggestionApi } from "./suggesting/suggestion-api.ts";
import { searchProcedures } from "./searching/search-catalogue.ts";

const search = apiQuery({
  path: "/procedures",
  tag: "procedures",
  summary: "Finds procedures by ordinary words, accents optional, best first; without `q` lists them in code order.",
  params: z.strictObject({
    q: z.string().trim().min(1).max(200).optional(),
    field: z.string().max(40).optional(),
    lifeEvent: z.string().max(40).optional(),
    limit: z.coerce.number().int().min(1).max(200).optional(),
  }),
  output: z.object({ items: z.array(procedureLineSchema) }),
  async run({ acting, params: { q, field, lifeEvent, limit = 20 } }) {
    const all = q === undefined ? await listProcedures(acting) : await searchProcedures(acting, q, { limit: 200 });
    const wanted = all.filter(
      (each) =>
        (field === undefined || each.field === field) &&
        (lifeEvent === undefined || each.lifeEvents.includes(lifeEvent)),
    );
    return ok({ items: wanted.slice(0, limit).map(presentLine) });
  },
});

const isDay = z.string().refine(isLocalDate, { params: { problem: "not_a_date" } });

const show = apiQuery({
  path: "/procedures/{code}",
  tag: "procedures",
  summary: "One procedure in force today, on a day, or in a version: cases, times, papers, fees, results, form.",
  params: z.strictObject({
    code: z.string().max(20),
    on: isDay.optional(),
    version: z.coerce.number().int().min(1).max(10_000).optional(),
  }),
  output: procedureSchema,
  async run({ acting, params: { code, on, version } }) {
    if (version !== undefined) {
      const found = await getProcedureVersion(acting, code, version);
      return found.ok ? ok(presentProcedure(found.value)) : found;
    }
    const procedure = await findProcedure(acting, code, on ?? localDateOf(acting.at));
    return procedure ? ok(presentProcedure(procedure)) : refuse("procedures.unknown", { code });
  },
});

const committed = apiQuery({
  path: "/committed-limits",
  tag: "procedures",
  summary:
    "Shorter times that a province has published, the latest of each case first; 0 where the law's time holds again.",
  params: z.strictObject({ provinceCode: committedInput.shape.provinceCode }),
  output: z.object({ items: z.array(z.object({ procedureCode: z.string(), caseId: z.string(), validFrom: z.string(), amount: z.number(), unit: z.string(), instrument: z.string() })) }), // prettier-ignore
  async run({ acting, params: { provinceCode } }) {
    const entries = await listCommittedLimits(acting, provinceCode);
    return ok({
      items: entries.map(({ procedureCode, caseId, validFrom, limit, instrument }) => ({
        procedureCode,
        caseId,
        validFrom,
        amount: limit?.amount ?? 0,
        unit: limit?.unit ?? "",
        instrument,
      })),
    });
  },
});

const commit = apiAct({
  path: "/committed-limits",
  tag: "procedures",
  summary: commitLimit.summary,
  command: commitLimit,
  output: committedInput.extend({ caseId: z.string(), unit: z.string(), amount: z.number() }),
  status: 201,
});

export const procedureApi: readonly ApiOperation[] = [search, show, suggestionApi, committed, commit];
