import { z } from "zod";
import { ok, type Refusal, type Result } from "#core/result";
import { isLocalDate } from "#core/time/local-date";
import { apiQuery, type ApiOperation } from "#platform/http/api-door";
import { figureNames, residueOf, type Figures } from "./model/figures.ts";
import { missingThings } from "./model/gap.ts";
import { readNation, readProvince, readUnit, type Ledger } from "./read-ledger.ts";

const figures = z.object(
  Object.fromEntries([...figureNames, "residue"].map((name) => [name, z.number().int()])) as Record<
    keyof Figures | "residue",
    z.ZodNumber
  >,
);
const output = z.object({
  on: z.string(),
  closed: z.boolean().describe("False while the day is not over: figures of this moment"),
  sum: figures,
  lines: z.array(
    z.object({
      key: z.string().describe("Code of the province or unit; of a unit's ledger the day"),
      name: z.string(),
      figures,
      gaps: z
        .array(z.object({ provinceCode: z.string(), code: z.string(), missing: z.enum(missingThings) }))
        .describe("Dossiers that explain a residue, each with what is missing"),
    }),
  ),
});

const withResidue = (of: Figures): z.infer<typeof figures> => ({ ...of, residue: residueOf(of) });

function present(read: Result<Ledger, Refusal>, locale: "vi" | "en"): Result<z.infer<typeof output>, Refusal> {
  if (!read.ok) return read;
  const { on, closed, sum, lines } = read.value;
  return ok({
    on,
    closed,
    sum: withResidue(sum),
    lines: lines.map((line) => ({
      key: line.key,
      name: line.name[locale],
      figures: withResidue(line.figures),
      gaps: line.gaps.map(({ provinceCode, code, missing }) => ({ provinceCode, code, missing })),
    })),
  });
}

const day = {
  on: z
    .string()
    .refine(isLocalDate, { params: { problem: "not_a_date" } })
    .optional()
    .describe("yyyy-mm-dd, today unless told; a day before today as it was closed"),
};
const tag = "conservation";

export const conservationApi: readonly ApiOperation[] = [
  apiQuery({
    path: "/conservation",
    tag,
    summary:
      "The conservation ledger of the country by provinces: opening + received + transferredIn = ended + transferredOut + inHand + inTransit.",
    params: z.strictObject(day),
    output,
    openToOtherSites: true,
    run: async ({ acting, params, locale }) => present(await readNation(acting, { ...params, at: acting.at }), locale),
  }),
  apiQuery({
    path: "/conservation/provinces/{province}",
    tag,
    summary: "The conservation ledger of a province by units.",
    params: z.strictObject({ ...day, province: z.string().regex(/^\d{2}$/) }),
    output,
    openToOtherSites: true,
    run: async ({ acting, params: { province, ...rest }, locale }) =>
      present(await readProvince(acting, { ...rest, at: acting.at, provinceCode: province }), locale),
  }),
  apiQuery({
    path: "/conservation/units/{unit}",
    tag,
    summary: "The conservation ledger of one unit by days, the newest first, at most 31.",
    params: z.strictObject({ ...day, unit: z.string().regex(/^(2004-)?\d{2,5}$/) }),
    output,
    openToOtherSites: true,
    run: async ({ acting, params: { unit, ...rest }, locale }) =>
      present(await readUnit(acting, { ...rest, at: acting.at, unitCode: unit }), locale),
  }),
];
