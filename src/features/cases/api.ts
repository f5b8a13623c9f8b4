import { z } from "zod";
import { ok, refuse } from "#core/result";
import { formatInstant } from "#core/time/local-time";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { caseActs, type OfficialVerb } from "./all-case-commands.ts";
import { caseOutput } from "./acts/case-output.ts";
import { getCase } from "./case-queries.ts";
import { caseChannels, caseKinds, caseStatuses, priorities, topics } from "./model/case.ts";
import { sightOf } from "./model/sight.ts";
import { openCase } from "./open-case.ts";
import { presentCase } from "./present-case.ts";
import { caseRulesOf } from "./settings/case-rules-of.ts";
import { caseRulesInput, setCaseRules } from "./settings/set-case-rules.ts";
import { caseViews, listCaseLines } from "./stores/case-list-store.ts";

const instant = z.iso.datetime({ offset: true });

const lineSchema = z.object({
  code: z.string(),
  kind: z.enum(caseKinds),
  topic: z.enum(topics),
  status: z.enum(caseStatuses),
  priority: z.enum(priorities),
  handledBy: z.string(),
  openedAt: instant,
  dueAt: instant.optional().describe("The next moment by which something must happen: taken, then answered"),
});

const caseSchema = z.object({
  code: z.string(),
  version: z.int(),
  kind: z.enum(caseKinds),
  topic: z.enum(topics),
  priority: z.enum(priorities),
  status: z.enum([...caseStatuses, "closed"]),
  channel: z.enum(caseChannels),
  openedAt: instant,
  about: z.string(),
  handledBy: z.string(),
  text: z.string(),
  contact: z.object({ name: z.string().optional(), phone: z.string().optional() }).describe("Masked"),
  place: z.string().optional(),
  proposedTo: z.string().optional(),
  owner: z.string().optional(),
  procedureCode: z.string().optional(),
  dossierCode: z.string().optional(),
  takeDueAt: instant.optional(),
  dueAt: instant.optional(),
  answer: z.string().optional(),
  answeredAt: instant.optional(),
  mergedInto: z.string().optional(),
});

const listCases = apiQuery({
  path: "/cases",
  tag: "cases",
  summary: "Cases that one may see, the most urgent first; 50 to a page.",
  permission: "case.read",
  params: z.strictObject({
    view: z.enum(caseViews).default("open"),
    q: z.string().max(100).optional().describe("A code, or words of what was said"),
    kind: z.enum(caseKinds).optional(),
    topic: z.enum(topics).optional(),
    procedureCode: z.string().max(30).optional(),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  output: z.object({ items: z.array(lineSchema) }),
  async run({ acting, params: { page, ...asked } }) {
    if (acting.actor.kind !== "official") return refuse("access.not_allowed");
    const filter = { ...asked, sight: sightOf(acting.actor), at: acting.at };
    const lines = await listCaseLines(acting.db, filter, { limit: perPage, offset: (page - 1) * perPage });
    return ok({
      items: lines.map(({ code, kind, topic, status, priority, handledBy, openedAt, takeDueAt, dueAt }) => {
        const next = takeDueAt ?? dueAt;
        return {
          code,
          kind,
          topic,
          status,
          priority,
          handledBy,
          openedAt: formatInstant(openedAt),
          ...(next ? { dueAt: formatInstant(next) } : {}),
        };
      }),
    });
  },
});
const perPage = 50;

const showCase = apiQuery({
  path: "/cases/{code}",
  tag: "cases",
  summary: "One case; that it was looked at is recorded.",
  permission: "case.read",
  params: z.strictObject({ code: z.string().max(40) }),
  output: caseSchema,
  async run({ acting, params: { code } }) {
    const found = await getCase(acting, code, "api");
    return found.ok ? ok(presentCase(found.value, acting.at) as z.infer<typeof caseSchema>) : found;
  },
});

const acts = (Object.keys(caseActs) as OfficialVerb[]).map((verb) =>
  apiAct({
    path: `/cases/{code}/${verb}`,
    tag: "cases",
    summary: caseActs[verb].summary,
    command: caseActs[verb] as never,
    output: caseOutput,
  }),
);

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
  listCases,
  showCase,
  ...acts,
  showRules,
  apiAct({
    path: "/case-rules",
    tag: "cases",
    summary: setCaseRules.summary,
    command: setCaseRules,
    output: caseRulesInput,
  }),
];
