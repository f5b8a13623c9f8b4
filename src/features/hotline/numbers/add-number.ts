import { z } from "zod";
import { ok } from "#core/result";
import { isLocalDate } from "#core/time/local-date";
import { defineCommand } from "#platform/command/define-command";
import { linePurposes } from "../line.ts";
import { checkNumber } from "./check-number.ts";
import { lineHours, lineLanguages } from "./number.ts";
import { showOnOffices } from "./number-register.ts";
import { insertNumbers, readNumbers } from "./number-store.ts";

export const provinceInput = z.string().regex(/^\d{2}$/);
export const dayInput = z.string().refine(isLocalDate, { params: { problem: "not_a_date" } });

/** Publishes a number of an office from a day on. */
export const addNumber = defineCommand({
  name: "hotline.add-number",
  permission: "hotline.manage-numbers",
  summary: "Publishes a number on a line of an office from a day on; the office's pages and papers show it from then.",
  input: z.strictObject({
    provinceCode: provinceInput,
    organisationId: z.string().trim().min(1).max(40),
    purpose: z.enum(linePurposes),
    number: z.string().trim().min(1).max(60),
    hours: z.enum(lineHours),
    languages: z.array(z.enum(lineLanguages)).min(1).max(lineLanguages.length),
    validFrom: dayInput,
    instrument: z.string().trim().min(1).max(200),
  }),
  writes: "transaction",
  async run(acting, { number: typed, ...given }) {
    const { provinceCode, organisationId } = given;
    const register = await readNumbers(acting.db, [provinceCode]);
    const checked = await checkNumber(acting, { ...given, typed }, register);
    if (!checked.ok) return checked;
    await insertNumbers(acting.db, [checked.value]);
    await showOnOffices(acting, provinceCode, [organisationId]);
    const { id, number, shown } = checked.value;
    return ok({ id, number, shown });
  },
});
