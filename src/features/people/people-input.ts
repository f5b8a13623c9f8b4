import { z } from "zod";
import { normalisePhone } from "#core/text/phone";

/** Text that every database takes: without the sign 0 and lone halves of a pair, which no keyboard makes. */
const storable = (text: string): string => text.toWellFormed().replaceAll("\u0000", "");

export const textInput = (least: number, most: number) =>
  z.string().max(most).transform(storable).pipe(z.string().min(least));

export const provinceCodeInput = z.string().regex(/^\d{2}$/);

/** Any way of writing a Vietnamese number; comes out as `0912345678`. */
export const phoneInput = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .transform((typed, context) => {
    const phone = normalisePhone(typed);
    if (phone.ok) return phone.value;
    context.addIssue({ code: "custom", params: { problem: "not_a_phone" } });
    return z.NEVER;
  });

/** Who asks, as the door tells visits apart (its visit cookie); never typed by a person. The address comes with the act. */
export const visitorInput = z.string().min(1).max(200);
