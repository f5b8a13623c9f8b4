import { z } from "zod";
import { ok, refuse } from "#core/result";
import { isLocalDate } from "#core/time/local-date";
import { apiQuery } from "#platform/http/api-door";
import { fullName } from "../unit-names.ts";
import type { RegisteredUnit } from "./registered-unit.ts";
import { tellHistory } from "./tell-history.ts";
import { unitAsOf, unitRegistry } from "./unit-registry.ts";

const list = z.enum(["2004", "2025"]).describe("2004: Decision 124/2004/QĐ-TTg; 2025: Decision 19/2025/QĐ-TTg");
const level = z.enum(["province", "district", "commune"]);
const unit = z.object({
  list,
  code: z.string(),
  level,
  name: z.string().describe("With its type word"),
  validFrom: z.string().describe("yyyy-mm-dd; absent in the list of 2004, which does not say").optional(),
  validTo: z.string().describe("Last day, yyyy-mm-dd; absent while in force").optional(),
  instrument: z.string().optional(),
});
const relative = z.object({
  list,
  code: z.string(),
  name: z.string(),
  above: z.array(z.string()),
  kind: z.enum(["whole", "part", "land-only", "all-people", "unchanged", "renamed", "retyped", "special-zone"]),
  on: z.string(),
  instrument: z.string(),
});

const present = ({
  list: of,
  code,
  level: at,
  validFrom,
  validTo,
  instrument,
  ...rest
}: RegisteredUnit): z.infer<typeof unit> => ({
  list: of,
  code,
  level: at,
  name: fullName(rest),
  ...(validFrom === undefined ? {} : { validFrom }),
  ...(validTo === undefined ? {} : { validTo }),
  ...(instrument === undefined ? {} : { instrument }),
});

/** What a code named, where it came from and what became of it; with `on`, what it named on that day. */
export const historyQuery = apiQuery({
  path: "/units/{code}/history",
  tag: "units",
  summary:
    "What a code has named in each list, where that came from and what became of it; with `on`, what it named that day and what stood above it.",
  params: z.strictObject({
    code: z.string().regex(/^\d{2,5}$/),
    on: z
      .string()
      .refine(isLocalDate, { params: { problem: "not_a_date" } })
      .optional(),
  }),
  output: z.object({
    asOf: z.object({ on: z.string(), unit: unit.optional(), above: z.array(unit) }).optional(),
    lives: z.array(
      z.object({
        list,
        periods: z.array(unit),
        above: z.array(unit),
        cameFrom: z.array(relative),
        became: z.array(relative),
      }),
    ),
  }),
  async run({ acting, params: { code, on } }) {
    const lives = tellHistory(await unitRegistry(acting), code);
    if (lives.length === 0) return refuse("units.unknown", { code });
    const then = on === undefined ? undefined : await unitAsOf(acting, code, on);
    return ok({
      ...(on === undefined
        ? {}
        : { asOf: { on, ...(then ? { unit: present(then.unit) } : {}), above: (then?.above ?? []).map(present) } }),
      lives: lives.map((life) => ({
        list: life.list,
        periods: life.periods.map(present),
        above: life.above.map(present),
        cameFrom: life.cameFrom.map((each) => ({ ...each, above: [...each.above] })),
        became: life.became.map((each) => ({ ...each, above: [...each.above] })),
      })),
    });
  },
});
