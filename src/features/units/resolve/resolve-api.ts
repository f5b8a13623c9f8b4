import { z } from "zod";
import { ok, refuse } from "#core/result";
import { apiQuery } from "#platform/http/api-door";
import type { Acting } from "#platform/context";
import { centreOf } from "../organisation-queries.ts";
import { sayBecause } from "../present-place.ts";
import { officeSchema, originSchema, presentOffice, presentOrigin } from "../present-unit.ts";
import { unitName } from "../unit-names.ts";
import { askBack } from "./ask-back.ts";
import { findPlaces, type PlaceFound } from "./find-places.ts";
import { resolveMessages } from "./messages.ts";

const localised = z.object({ vi: z.string(), en: z.string() });
const field = z.string().trim().max(100).optional();
const MOST = 20;

const candidateSchema = z.object({
  code: z.string().describe("Code of today's unit, in the list of Decision 19/2025/QĐ-TTg"),
  name: localised,
  provinceCode: z.string(),
  centre: officeSchema.optional(),
  certainty: z
    .enum(["certain", "likely", "possible"])
    .describe(
      "certain: all that was written agrees and nothing else comes near; likely: one place, yet something does not fit; possible: one of several, see the question",
    ),
  because: localised
    .extend({ origin: originSchema })
    .describe("The former commune through which it answers")
    .optional(),
});

const optionSchema = z.object({
  label: localised,
  hint: localised.optional(),
  code: z.string().describe("It is this unit").optional(),
  q: z.string().describe("Ask again with this").optional(),
});

/** Open to scripts of other sites: it reads no session and answers everybody alike. */
export const resolveQuery = apiQuery({
  path: "/units/resolve",
  tag: "units",
  summary:
    "Where do I go now? Reads an address of any age, one line or three fields, and answers with today's unit and its centre; asks back when it can mean several.",
  openToOtherSites: true,
  params: z.strictObject({
    q: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .describe("The address as it is written, e.g. `P. Máy Chai, Q. Ngô Quyền, HP`")
      .optional(),
    commune: field,
    district: field,
    province: field,
  }),
  output: z.object({
    candidates: z.array(candidateSchema),
    question: z
      .object({
        kind: z.enum(["commune", "part", "province", "district", "place"]),
        text: localised,
        options: z.array(optionSchema),
      })
      .optional(),
    stillValid: localised.describe("What needs no change"),
  }),
  async run({ acting, params: { q, ...fields } }) {
    const named = Object.values(fields).some(Boolean);
    if ((q === undefined) !== named) return refuse("units.address_missing");
    const places = await findPlaces(acting, q === undefined ? fields : { q });
    const question = askBack(places);
    return ok({
      candidates: await Promise.all(places.found.slice(0, MOST).map((found) => presentCandidate(acting, found))),
      ...(question ? { question: { ...question, options: [...question.options] } } : {}),
      stillValid: { vi: resolveMessages.vi.stays, en: resolveMessages.en.stays },
    });
  },
});

async function presentCandidate(
  acting: Acting,
  { unit, because, certainty }: PlaceFound,
): Promise<z.infer<typeof candidateSchema>> {
  const centre = await centreOf(acting, unit.code);
  return {
    code: unit.code,
    name: unitName(unit),
    provinceCode: unit.provinceCode,
    ...(centre ? { centre: await presentOffice(acting, centre) } : {}),
    certainty,
    ...(because
      ? {
          because: {
            vi: sayBecause(because, unit, "vi"),
            en: sayBecause(because, unit, "en"),
            origin: presentOrigin(because),
          },
        }
      : {}),
  };
}
