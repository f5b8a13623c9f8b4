import { z } from "zod";
import { ok, refuse } from "#core/result";
import { localDateOf } from "#core/time/local-time";
import { findUnit, searchUnits, unitCodeOf } from "#features/units";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { presentOpenNumber } from "../directory/open-data.ts";
import { addNumber } from "./add-number.ts";
import { importNumbers } from "./import-numbers.ts";
import { numbersOf } from "./number-register.ts";
import { retireNumber } from "./retire-number.ts";
import { verifyNumber } from "./verify-number.ts";
import { whomToCall } from "./whom-to-call.ts";

const tag = "hotline";
const day = z.string().describe("yyyy-mm-dd");

const openNumber = z.object({
  provinceCode: z.string(),
  unitCode: z.string(),
  unit: z.string(),
  organisationId: z.string(),
  organisation: z.string(),
  purpose: z.string().describe("hotline, guidance, feedback or technical"),
  number: z.string().describe("As dialled: +84… or a service number such as 18001096"),
  shown: z.string().describe("As printed"),
  hours: z.string().describe("always: day and night; office: while the office is open"),
  languages: z.array(z.string()).describe("ISO 639"),
  validFrom: day,
  validTo: day.describe("Last day; absent while no end is set").optional(),
  verifiedAt: z.string().describe("When somebody of the province last called it").optional(),
  callInstead: z.string().describe("Of a retired number: what to dial").optional(),
  instrument: z.string(),
});

const first = z.object({
  number: z.string(),
  shown: z.string(),
  of: z.enum(["unit", "province", "nation"]).describe("Whose number it is"),
});

export const numberApi: readonly ApiOperation[] = [
  apiQuery({
    path: "/hotlines",
    tag,
    summary: "Whom to call: the numbers of a unit, found by its code or by any name it ever had; at most 10 units.",
    params: z.strictObject({ q: z.string().trim().min(1).max(200) }),
    openToOtherSites: true,
    output: z.object({
      items: z.array(
        z.object({
          unitCode: z.string(),
          formerName: z.string().describe("The former name that led here").optional(),
          first,
          numbers: z.array(openNumber),
        }),
      ),
    }),
    async run({ acting, params: { q } }) {
      const today = localDateOf(acting.at);
      const found = await searchUnits(acting, { q, limit: 10 });
      const items = await Promise.all(
        found.map(async ({ unit, because }) => {
          const call = await whomToCall(acting, unit.code, today);
          const { number, shown, of } = call.first;
          return {
            unitCode: unit.code,
            ...(because ? { formerName: because.oldName } : {}),
            first: { number, shown, of },
            numbers: await Promise.all(call.own.map((each) => presentOpenNumber(acting, each))),
          };
        }),
      );
      return ok({ items });
    },
  }),
  apiQuery({
    path: "/units/{code}/hotline-numbers",
    tag,
    summary: "Every number a unit has published, retired ones with what to call instead.",
    params: z.strictObject({ code: z.string().max(10) }),
    openToOtherSites: true,
    output: z.object({ first, items: z.array(openNumber) }),
    async run({ acting, params: { code } }) {
      const unit = await findUnit(acting, code);
      if (!unit) return refuse("units.unknown", { code });
      const numbers = await numbersOf(acting, unit.provinceCode);
      const { number, shown, of } = (await whomToCall(acting, code, localDateOf(acting.at))).first;
      const own = numbers.filter(({ organisationId }) => unitCodeOf(organisationId) === code);
      return ok({ first: { number, shown, of }, items: await Promise.all(own.map((each) => presentOpenNumber(acting, each))) }); // prettier-ignore
    },
  }),
  apiAct({
    path: "/hotline-numbers",
    tag,
    summary: addNumber.summary,
    command: addNumber,
    output: z.object({ id: z.string(), number: z.string(), shown: z.string() }),
    status: 201,
  }),
  apiAct({
    path: "/hotline-numbers/{id}/verify",
    tag,
    summary: verifyNumber.summary,
    command: verifyNumber,
    output: z.object({ id: z.string(), shown: z.string(), verifiedAt: z.string() }),
  }),
  apiAct({
    path: "/hotline-numbers/{id}/retire",
    tag,
    summary: retireNumber.summary,
    command: retireNumber,
    output: z.object({ id: z.string(), shown: z.string(), lastOn: day }),
  }),
  apiAct({
    path: "/hotline-numbers/import",
    tag,
    summary: importNumbers.summary,
    command: importNumbers,
    output: z.object({
      imported: z.int(),
      known: z.int(),
      problems: z.array(
        z.object({ line: z.int(), code: z.string(), detail: z.record(z.string(), z.union([z.string(), z.number()])) }),
      ),
    }),
  }),
];
