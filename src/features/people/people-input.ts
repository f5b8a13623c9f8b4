import { z } from "zod";
import { normalisePhone } from "#core/text/phone";

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

/** Who asks, as the door tells them apart (its visit cookie or the client's address); never typed by a person. */
export const visitorInput = z.string().min(1).max(200);
