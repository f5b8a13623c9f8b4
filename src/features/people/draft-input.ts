import { z } from "zod";
import { mostUploadBytes, mostUploads } from "#platform/uploads/upload-limits";
import { provinceCodeInput, textInput } from "./people-input.ts";

const mostLetters = 100_000;

/** By field id; the form itself is checked when it is submitted, for a draft may be wrong and half done. */
const answers = z
  .record(textInput(1, 64), textInput(0, 5000))
  .refine((given) => JSON.stringify(given).length <= mostLetters, { params: { problem: "too_long" } });

const file = z.object({
  componentId: textInput(1, 60),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: textInput(1, 200),
  mediaType: textInput(0, 60),
  bytes: z.number().int().min(1).max(mostUploadBytes),
});

/** The whole content; what a save leaves out is gone, except for the case and the phone. */
export const contentInput = z.object({
  answers: answers.default({}),
  page: textInput(1, 60).optional(),
  files: z.array(file).max(mostUploads).default([]),
  caseId: textInput(1, 60).optional(),
  /** From `people.confirm-phone`; ties the draft to the number. */
  phoneProof: z.string().max(200).optional(),
});

export const draftKeyInput = z.object({ provinceCode: provinceCodeInput, code: textInput(1, 40) });
