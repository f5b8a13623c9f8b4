import { z } from "zod";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import { normaliseDossierCode } from "#core/text/dossier-code";
import type { Reading } from "#platform/context";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { receiveDossier } from "./acts/receive-dossier.ts";
import { submitDossier } from "./acts/submit-dossier.ts";
import { dossierActs } from "./all-commands.ts";
import { checkLedger, getDossier, listActsOf } from "./dossier-queries.ts";
import { actOutput } from "./acting/present-act.ts";
import { presentForApi, presentTracking, trackingOutput, dossierOutput } from "./present-dossier.ts";
import { extensionRuleInput, setExtensionRule } from "./extension/set-extension-rule.ts";
import { giveSlip, slipOutput } from "./slips/give-slip.ts";
import { paperTemplateOutput, setPaperTemplate } from "./papers/restyle/set-paper-template.ts";
import { paperApi } from "./papers/api.ts";
import { codesApi } from "./codes/codes-api.ts";
import { findCodes } from "./codes/find-codes.ts";
import { findTrackedByCode } from "./find-tracked.ts";
import type { Tracked } from "./tracking-store.ts";
import { proposalApi } from "./time/proposal-api.ts";
import { clockOutput, explainDossier } from "./time/explain-dossier.ts";
import { searchDossiers } from "./lists/search-dossiers.ts";

const tag = "dossiers";

const receptions: ApiOperation[] = [
  apiAct({
    path: "/dossiers",
    tag,
    summary: receiveDossier.summary,
    command: receiveDossier,
    output: actOutput,
    status: 201,
  }),
  apiAct({
    path: "/dossiers/submit",
    tag,
    summary: submitDossier.summary,
    command: submitDossier,
    output: actOutput,
    status: 201,
  }),
  apiAct({
    path: "/paper-templates",
    tag,
    summary: setPaperTemplate.summary,
    command: setPaperTemplate,
    output: paperTemplateOutput,
    status: 201,
  }),
  apiAct({
    path: "/slips",
    tag,
    summary: giveSlip.summary,
    command: giveSlip,
    output: slipOutput,
    status: 201,
  }),
  apiAct({
    path: "/extension-rules",
    tag,
    summary: setExtensionRule.summary,
    command: setExtensionRule,
    output: extensionRuleInput,
  }),
];

const acts: ApiOperation[] = Object.entries(dossierActs).map(([verb, command]) =>
  apiAct({
    path: `/dossiers/{code}/${verb}`,
    tag,
    summary: command.summary,
    command: command as typeof dossierActs.accept,
    output: actOutput,
  }),
);

/** The one dossier that a code written otherwise can mean; where it may be several, their codes are named. */
async function getMeant(acting: Reading, code: string): Promise<Result<Tracked, Refusal>> {
  const [only, ...others] = await findCodes(acting, code);
  if (others.length > 0)
    return refuse("dossier.code_ambiguous", { codes: [only, ...others].map((each) => each?.code).join(", ") });
  const tracked = only && (await findTrackedByCode(acting, only.code));
  return tracked ? ok(tracked) : refuse("dossier.unknown", { code });
}

const codeParams = z.object({ code: z.string().trim().min(1).max(60).transform(normaliseDossierCode) });

const readings: ApiOperation[] = [
  apiQuery({
    path: "/dossiers/{code}",
    tag,
    summary: "A dossier with its state and acts, for an official of one of its offices; the view is recorded.",
    permission: "dossier.read",
    params: codeParams,
    output: dossierOutput,
    run: async ({ acting, params }) => {
      const dossier = await getDossier(acting, params.code, "api");
      return dossier.ok ? ok(presentForApi(dossier.value, await explainDossier(acting, dossier.value))) : dossier;
    },
  }),
  apiQuery({
    path: "/dossiers",
    tag,
    summary: "Dossiers by code, personal ID number, phone number or name, as far as this official may see them.",
    permission: "dossier.read",
    params: z.object({ q: z.string().trim().min(2).max(200) }),
    output: z.object({ dossiers: z.array(dossierOutput) }),
    run: async ({ acting, params }) => {
      const found = await searchDossiers(acting, params.q);
      return ok({ dossiers: found.map((row) => presentForApi({ ...row, ledgerHead: "" })) });
    },
  }),
  apiQuery({
    path: "/dossiers/{code}/ledger",
    tag,
    summary: "Recomputes the dossier's ledger and says whether every link holds.",
    permission: "dossier.read",
    params: codeParams,
    output: z.object({ acts: z.number(), head: z.string(), sound: z.boolean() }),
    run: async ({ acting, params }) => {
      const dossier = await getDossier(acting, params.code, "api");
      if (!dossier.ok) return dossier;
      const check = checkLedger(dossier.value, await listActsOf(acting, dossier.value));
      return ok({ acts: check.acts, head: dossier.value.ledgerHead, sound: check.broken === undefined });
    },
  }),
  apiQuery({
    path: "/track/{code}",
    tag,
    summary: "Where a dossier is, for anybody who holds its code: no personal data.",
    params: codeParams,
    output: trackingOutput.extend({ clock: clockOutput }),
    run: async ({ acting, params: { code } }) => {
      const exact = await findTrackedByCode(acting, code);
      const tracked = exact ? ok(exact) : await getMeant(acting, code);
      if (!tracked.ok) return tracked;
      const { dossier, acts } = tracked.value;
      const clock = await explainDossier(acting, dossier, { plain: true });
      return ok({ ...(await presentTracking(acting, dossier, acts)), clock });
    },
  }),
];

export const dossierApi: readonly ApiOperation[] = [
  ...receptions,
  ...acts,
  ...readings,
  ...codesApi,
  ...paperApi,
  ...proposalApi,
];
