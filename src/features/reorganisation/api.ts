import { z } from "zod";
import { ok, refuse } from "#core/result";
import { changeKinds, changeStates, findChange, listChanges } from "#features/units";
import type { Following } from "#platform/following";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { cancelChange } from "./draft/cancel-change.ts";
import { linkKinds } from "./draft/change-row.ts";
import { draftChange } from "./draft/draft-change.ts";
import { editDraft } from "./draft/edit-draft.ts";
import { importChange } from "./draft/import-change.ts";
import { mayChange } from "./draft/keep-change.ts";
import { scheduleChange } from "./draft/schedule-change.ts";
import { undoChange } from "./draft/undo-change.ts";
import { presentChange } from "./present-change.ts";
import { previewChange } from "./preview/preview-change.ts";
import { sortDossiers } from "./sorting/sort-dossiers.ts";

const tag = "unit-changes";
const permission = "units.change";
const localised = z.object({ vi: z.string(), en: z.string() });
const province = { provinceCode: z.string().regex(/^\d{2}$/) };

const changeSchema = z.object({
  id: z.string(),
  provinceCode: z.string().describe("00 for a change that joins provinces"),
  kind: z.enum(changeKinds),
  title: z.string(),
  instrument: z.string(),
  on: z.string().describe("First day of the new state, yyyy-mm-dd"),
  state: z.enum(changeStates),
  version: z.number(),
  undoes: z.string().describe("The change that this one leads back").optional(),
  units: z
    .array(z.object({ code: z.string(), type: z.string(), name: z.string() }))
    .describe("Units that are new or called otherwise"),
  links: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      kind: z.enum(linkKinds),
      main: z.boolean(),
      places: z.array(z.string()),
    }),
  ),
  draftedAt: z.string(),
  scheduledAt: z.string().optional(),
  startedAt: z.string().optional(),
  doneAt: z.string().optional(),
});

const named = z.object({ type: z.string(), name: z.string() });
const previewSchema = z.object({
  units: z.array(
    z.object({
      code: z.string(),
      before: named.optional(),
      after: named.optional(),
      fate: z.enum(["new", "ends", "renamed", "grows", "gives", "stays"]),
      goesTo: z.array(z.string()),
      agencyCode: z.string().optional(),
      newAgencyCode: z.string().describe("As foreseen today; a code the province registers goes before it").optional(),
    }),
  ),
  counts: z.array(
    z.object({
      unitCode: z.string(),
      noun: localised,
      count: z.number(),
      how: z.enum(["follows", "main", "address", "stays"]),
    }),
  ),
  lacks: z.array(z.object({ unitCode: z.string(), successor: z.string(), setting: localised })),
  sorting: z
    .object({ hand: z.number(), address: z.number(), main: z.number() })
    .describe("Open dossiers of divided units, by what decides where they go"),
});

const done = z.object({ id: z.string(), version: z.number(), state: z.enum(changeStates), on: z.string() });

const queries = (follows: readonly Following[]): readonly ApiOperation[] => [
  apiQuery({
    path: "/unit-changes",
    tag,
    permission,
    summary: "Changes of a province's units, drafts to done, in the order of their days.",
    params: z.strictObject({ ...province, state: z.enum(changeStates).optional() }),
    output: z.object({ items: z.array(changeSchema) }),
    async run({ acting, params: { provinceCode, state } }) {
      if (!mayChange(acting, provinceCode)) return refuse("access.not_allowed");
      const wanted = { provinceCodes: [provinceCode], ...(state ? { states: [state] } : {}) };
      return ok({ items: (await listChanges(acting.db, wanted)).map(presentChange) });
    },
  }),
  apiQuery({
    path: "/unit-changes/{id}/preview",
    tag,
    permission,
    summary:
      "What a change will do: each unit before and after, how many of each thing go along, what has to be set anew.",
    params: z.strictObject({ ...province, id: z.string().max(60) }),
    output: previewSchema,
    async run({ acting, params: { provinceCode, id } }) {
      if (!mayChange(acting, provinceCode)) return refuse("access.not_allowed");
      const stored = await findChange(acting.db, { provinceCode, id });
      if (!stored) return refuse("change.missing");
      const preview = await previewChange(acting, follows, stored.change);
      return ok({
        units: preview.units.map((unit) => ({ ...unit, goesTo: [...unit.goesTo] })),
        counts: [...preview.counts],
        lacks: [...preview.lacks],
        sorting: preview.sorting,
      });
    },
  }),
];

const acts: readonly ApiOperation[] = [
  apiAct({ path: "/unit-changes", tag, summary: draftChange.summary, command: draftChange, output: done, status: 201 }),
  apiAct({
    path: "/unit-changes/import",
    tag,
    summary: importChange.summary,
    command: importChange,
    output: done,
    status: 201,
  }),
  apiAct({ path: "/unit-changes/{id}/draft", tag, summary: editDraft.summary, command: editDraft, output: done }),
  apiAct({
    path: "/unit-changes/{id}/schedule",
    tag,
    summary: scheduleChange.summary,
    command: scheduleChange,
    output: done,
  }),
  apiAct({
    path: "/unit-changes/{id}/cancel",
    tag,
    summary: cancelChange.summary,
    command: cancelChange,
    output: done,
  }),
  apiAct({ path: "/unit-changes/{id}/undo", tag, summary: undoChange.summary, command: undoChange, output: done }),
  apiAct({
    path: "/unit-changes/{id}/sort",
    tag,
    summary: sortDossiers.summary,
    command: sortDossiers,
    output: z.object({ id: z.string(), sorted: z.number() }),
  }),
];

export const reorganisationApi = (follows: readonly Following[]): readonly ApiOperation[] => [
  ...queries(follows),
  ...acts,
];
