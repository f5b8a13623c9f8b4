import { z } from "zod";
import { normalisePhone } from "#core/text/phone";

const storable = (text: string): string => text.toWellFormed().replaceAll("\u0000", "").trim();

export const words = (most: number) => z.string().max(most).transform(storable).default("");

/** A number that can be called back; `not_a_phone` otherwise. */
export const phoneToCall = z
  .string()
  .trim()
  .max(30)
  .transform((typed, context) => {
    const normal = normalisePhone(typed);
    if (!normal.ok) context.addIssue({ code: "custom", params: { problem: "not_a_phone" } });
    return normal.ok ? normal.value.number : "";
  });
