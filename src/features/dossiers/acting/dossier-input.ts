import { z } from "zod";
import { normalisePhone } from "#core/text/phone";
import { notifyChoices } from "../model/dossier.ts";

const text = (most: number) => z.string().trim().max(most);
const needed = (most: number) => text(most).min(1);
/** Forms send empty text for what was left blank. */
export const blank = <Type extends z.ZodType>(type: Type) =>
  z.preprocess((value) => (typeof value === "string" && value.trim() === "" ? undefined : value), type.optional());

const localDate = z.iso.date();

/** A whole number, in digits when a form sends it; `true`, `[5]` and an empty text, which JavaScript would count with, are none. */
export const wholeNumber = (least: number, most: number) =>
  z
    .preprocess(
      (sent) => (typeof sent === "string" && /^\s*-?\d{1,15}\s*$/.test(sent) ? Number(sent) : sent),
      z.int().min(least).max(most),
    )
    .meta({ type: "integer", minimum: least, maximum: most });

const personInput = z.object({
  name: needed(120).transform((name) => name.normalize("NFC").replace(/\s+/g, " ")),
  personalId: blank(
    z
      .string()
      .trim()
      .regex(/^(\d{9}|\d{12})$/),
  ),
  bornOn: blank(localDate),
  sex: blank(z.enum(["male", "female"])),
  phone: blank(
    z.string().trim().max(20).transform((phone, context) => {
      const normal = normalisePhone(phone);
      if (!normal.ok) context.addIssue({ code: "custom", params: { problem: "not_a_phone" } });
      return normal.ok ? normal.value.number : "";
    }),
  ), // prettier-ignore
  email: blank(z.email().max(254)),
  address: blank(text(300)),
});

export const paperInput = z.object({
  componentId: needed(60),
  kind: z.enum(["original", "copy", "photocopy", "form", "electronic", "show", "data"]),
  copies: wholeNumber(0, 99).default(1),
  name: blank(text(300)),
  files: z
    .array(z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), name: needed(200) }))
    .max(12)
    .default([]),
});

export type PersonInput = z.infer<typeof personInput>;

/** What every way of opening a dossier has in common. */
export const openingInput = z.object({
  procedureCode: needed(30),
  caseId: blank(needed(60)),
  owner: personInput,
  submitter: personInput.optional(),
  answers: z.record(z.string().max(60), z.union([z.string().max(4000), z.boolean(), z.number(), z.null()])).default({}),
  papers: z.array(paperInput).max(40).default([]),
  sets: wholeNumber(1, 20).default(1),
  /** Which commune decides, where the procedure is decided by a commune; without it, the receiving centre's own. */
  competentUnitCode: blank(z.string().regex(/^\d{5}$/)),
  /** Where the result will be collected; without it, where the dossier was received. */
  returnOrganisation: blank(needed(60)),
  /** What the fee depends on: copies asked for, pages of the original, an exemption and the paper that proves it. */
  fee: z
    .object({
      copies: blank(wholeNumber(1, 999)),
      pages: blank(wholeNumber(1, 9999)),
      exemption: blank(text(60)),
      proof: blank(text(300)),
    })
    .optional(),
  /** In which messages are written to the applicant. */
  language: blank(z.enum(["vi", "en"])),
  /** How the applicant wants to be told; unless told, by text message or, without a mobile phone, by e-mail. */
  notifyBy: blank(z.enum(notifyChoices)),
});
export type OpeningInput = z.infer<typeof openingInput>;

/** A listed commune that is hard to reach, for whose sake the procedure gives more time. */
export const remoteUnitInput = blank(z.string().regex(/^\d{5}$/));

/** A reason given to the applicant: they will read it, so it cannot be a dash. */
export const reasonInput = needed(2000).min(5);

/** What a refusal says on Form 03: why, by which rules, and what can be done next. */
export const refusalInput = {
  reason: reasonInput,
  legalBasis: z.string().trim().min(3).max(500),
  advice: blank(text(1000)),
};

/** What becomes of papers and fees when a dossier ends without a result (Form 05); told by whoever ends it. */
export const endingInput = {
  papersBack: blank(z.enum(["returned", "kept", "none"])),
  feesBack: blank(z.enum(["none", "returned", "kept"])),
};
