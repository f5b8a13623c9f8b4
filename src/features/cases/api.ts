import { z } from "zod";
import { ok, refuse } from "#core/result";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { caseOutput } from "./acts/case-output.ts";
import { openCase } from "./open-case.ts";
import { caseRulesOf } from "./settings/case-rules-of.ts";
import { caseRulesInput, setCaseRules } from "./settings/set-case-rules.ts";

const showRules = apiQuery({
  path: "/case-rules",
  tag: "cases",
  summary: "How long each kind of case may take in one's province.",
  permission: "case.set-rules",
  params: z.strictObject({}),
  output: caseRulesInput,
  async run({ acting }) {
    if (acting.actor.kind !== "official") return refuse("access.not_allowed");
    return ok(await caseRulesOf(acting, acting.actor.provinceCode));
  },
});

export const caseApi: readonly ApiOperation[] = [
  apiAct({
    path: "/cases",
    tag: "cases",
    summary: openCase.summary,
    command: openCase,
    output: caseOutput,
    status: 201,
  }),
  showRules,
  apiAct({
    path: "/case-rules",
    tag: "cases",
    summary: setCaseRules.summary,
    command: setCaseRules,
    output: caseRulesInput,
  }),
];
