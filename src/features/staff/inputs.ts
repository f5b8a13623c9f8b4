import { z } from "zod";
import { roles } from "#core/access/actor";
import { isLocalDate } from "#core/time/local-date";
import { tidyUsername } from "./account.ts";

/** Pieces of input that several commands share. An empty form field counts as absent. */
const emptyIsAbsent = (value: unknown): unknown =>
  typeof value === "string" && value.trim() === "" ? undefined : value;

export const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(emptyIsAbsent, schema.optional());

export const idField = z.string().min(1).max(100);

export const usernameField = z
  .string()
  .transform(tidyUsername)
  .pipe(
    z
      .string()
      .min(3, { abort: true })
      .max(60)
      .regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/),
  );

// Letters of any script, marks, spaces and what stands in names; control characters and markup do not.
export const nameField = z
  .string()
  .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .min(1, { abort: true })
      .max(120)
      .regex(/^[\p{L}\p{M}\p{N} .,'’()–-]+$/u),
  );

export const phoneField = z
  .string()
  .transform((text) => text.replace(/[\s.-]/g, ""))
  .pipe(z.string().regex(/^(\+84|0)\d{8,10}$/));

export const emailField = z.string().trim().max(200).pipe(z.email());

export const roleField = z.enum(roles);

export const dateField = z
  .string()
  .trim()
  .refine(isLocalDate, { params: { problem: "not_a_date" } });

/** As typed, spaces included; only its length is limited here, so that nobody makes us hash a novel. */
export const passwordField = z.string().min(1).max(200);

export const codeField = z
  .string()
  .transform((text) => text.replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/));
