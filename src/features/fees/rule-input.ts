import { z } from "zod";
import { isLocalDate } from "#core/time/local-date";

const blank = <Type extends z.ZodType>(type: Type) =>
  z.preprocess((value) => (typeof value === "string" && value.trim() === "" ? undefined : value), type.optional());

/** A whole number, in digits (with dots between the thousands) when a form sends it. */
const whole = (least: number, most: number) =>
  z
    .preprocess(
      (sent) =>
        typeof sent === "string" && /^\s*\d[\d.\s]{0,20}$/.test(sent) ? Number(sent.replace(/[.\s]/g, "")) : sent,
      z.int().min(least).max(most),
    )
    .meta({ type: "integer", minimum: least, maximum: most });

const day = z.string().refine(isLocalDate, { params: { problem: "not_a_date" } });
const listed = <Type extends z.ZodType>(type: Type) =>
  z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(type).max(40).default([]));

const procedureCodeInput = z
  .string()
  .trim()
  .regex(/^\d\.\d{6}$/);

const frame = {
  provinceCode: z.string().regex(/^\d{2}$/),
  name: z.string().trim().min(3).max(200),
  channels: listed(z.enum(["counter", "post", "portal", "vneid"])),
  validFrom: day,
  validTo: blank(day),
  instrument: z.string().trim().min(3).max(120),
  /** Rules that count no more once this one begins. */
  replaces: listed(z.string().trim().min(1).max(80)),
};

const mostDong = 1_000_000_000;

export const amountInput = z.strictObject({
  ...frame,
  procedureCode: procedureCodeInput,
  caseId: blank(z.string().trim().max(60)),
  kind: z.enum(["charge", "fee"]),
  per: z.enum(["case", "copy", "page"]),
  dong: whole(0, mostDong),
  /** From that page on another amount. */
  laterFrom: blank(whole(2, 9999)),
  laterDong: blank(whole(0, mostDong)),
  mostPerCopyDong: blank(whole(1, mostDong)),
  collected: z.enum(["reception", "supplement", "return"]).default("reception"),
});
export type AmountInput = z.infer<typeof amountInput>;

export const reliefInput = z.strictObject({
  ...frame,
  /** Empty: every procedure. */
  procedureCodes: listed(procedureCodeInput),
  percentOff: whole(0, 100),
});
export type ReliefInput = z.infer<typeof reliefInput>;

export const ruleOutput = z.object({ id: z.string(), provinceCode: z.string(), validFrom: z.string() });
