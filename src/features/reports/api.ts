import { z } from "zod";
import { formatInstant } from "#core/time/local-time";
import { ok, type Refusal, type Result } from "#core/result";
import type { Acting } from "#platform/context";
import { apiQuery, type ApiOperation } from "#platform/http/api-door";
import { readLateness, type LatenessRow } from "./lateness-report.ts";
import { cellNames, type CellName } from "./model/figures.ts";
import { periodOf } from "./model/period.ts";
import { listLines } from "./report-lines.ts";
import { groupings, orderOf, type ReportOrder } from "./report-order.ts";
import { readSettlement } from "./settlement-report.ts";

const tag = "reports";
const permission = "centre.read-day";

const asked = z.object({
  from: z.iso.date().meta({ description: "First day of the period, in Viet Nam." }),
  to: z.iso.date().meta({ description: "Last day of the period." }),
  place: z
    .string()
    .trim()
    .max(60)
    .optional()
    .meta({ description: "An organisation's id, or the province's code; without it the widest you may read." }),
  field: z.string().trim().max(60).optional().meta({ description: "Slug of a field of the catalogue." }),
  by: z.enum(groupings).default("field").meta({ description: "What the rows are." }),
});

const figures = z.object(
  Object.fromEntries(cellNames.map((name) => [name, z.number().int()])) as Record<CellName, z.ZodNumber>,
);
const about = { place: z.string(), from: z.string(), to: z.string(), asOf: z.string() };
const latenessRow = z.object({
  key: z.string(),
  total: z.number().int(),
  settled: z.number().int(),
  inProcess: z.number().int(),
  awaitedAgency: z.number().int(),
  awaitedSupplement: z.number().int(),
});

const presentRow = ({ key, total, settled, inProcess, awaitedAgency, awaitedSupplement }: LatenessRow) => ({
  key,
  total,
  settled,
  inProcess,
  awaitedAgency,
  awaitedSupplement,
});

async function order(acting: Acting, params: z.infer<typeof asked>): Promise<Result<ReportOrder, Refusal>> {
  const period = periodOf(params.from, params.to);
  if (!period.ok) return period;
  return orderOf(acting, { place: params.place, period: period.value, field: params.field, by: params.by });
}

const presentAbout = ({ place, period }: ReportOrder, asOf: Date) => ({
  place: place.id,
  ...period,
  asOf: formatInstant(asOf),
});

export const reportApi: readonly ApiOperation[] = [
  apiQuery({
    path: "/reports/ii-06a",
    tag,
    summary: "II.06a: dossiers received, settled, in process and held up in a period, counted from the acts.",
    permission,
    params: asked,
    output: z.object({
      ...about,
      rows: z.array(z.object({ key: z.string(), name: z.string(), figures })),
      total: figures,
    }),
    run: async ({ acting, params, locale }) => {
      const found = await order(acting, params);
      if (!found.ok) return found;
      const { rows, total, asOf } = await readSettlement(acting, found.value, locale);
      return ok({ ...presentAbout(found.value, asOf), rows: [...rows], total });
    },
  }),
  apiQuery({
    path: "/reports/ii-07b",
    tag,
    summary: "II.07b: the late dossiers of a period by cause and by office; each counts under one cause.",
    permission,
    params: asked,
    output: z.object({ ...about, causes: z.array(latenessRow), offices: z.array(latenessRow), total: latenessRow }),
    run: async ({ acting, params }) => {
      const found = await order(acting, params);
      if (!found.ok) return found;
      const { causes, offices, total, asOf } = await readLateness(acting, found.value);
      return ok({
        ...presentAbout(found.value, asOf),
        causes: causes.map(presentRow),
        offices: offices.map(presentRow),
        total: presentRow(total),
      });
    },
  }),
  apiQuery({
    path: "/reports/ii-06a/dossiers",
    tag,
    summary: "The codes behind a number of II.06a, as far as you may open the dossiers; 500 at a time.",
    permission: "dossier.read",
    params: asked.extend({
      cell: z.enum(cellNames as [CellName, ...CellName[]]),
      row: z.string().trim().max(60).optional().meta({ description: "Key of one row; without it the total." }),
      page: z.coerce.number().int().min(1).max(2_000).default(1),
    }),
    output: z.object({ codes: z.array(z.string()), all: z.number().int(), hidden: z.number().int() }),
    run: async ({ acting, params: { cell, row, page, ...params } }) => {
      const found = await order(acting, params);
      if (!found.ok) return found;
      const { codes, hidden } = await listLines(acting, found.value, { cell, ...(row ? { row } : {}) });
      return ok({ codes: codes.slice((page - 1) * 500, page * 500), all: codes.length + hidden, hidden });
    },
  }),
];
