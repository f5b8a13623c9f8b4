import { ok, refuse } from "../result.ts";
import type { Refusal, Result } from "../result.ts";

export type Phone = {
  /** As dialled inside the country: "0912345678". */
  readonly number: string;
  /** Whether it can receive a text message. */
  readonly mobile: boolean;
};

export type PhoneRefusal = Refusal & { readonly code: "phone.not_vietnamese" };

const MOBILE = /^0[35789]\d{8}$/;
const LANDLINE = /^02\d{9}$/;

/** Reads +84, 0084, 84 and 0 forms with any spaces, dots, dashes or brackets people put in. */
export const normalisePhone = (typed: string): Result<Phone, PhoneRefusal> => {
  const digits = typed.normalize("NFKC").replace(/[\s.()\-\u2010-\u2015]/g, "");
  const number = digits.replace(/^(?:\+84|0084|84(?=\d{9,10}$))0?/, "0");
  if (MOBILE.test(number)) return ok({ number, mobile: true });
  return LANDLINE.test(number) ? ok({ number, mobile: false }) : refuse("phone.not_vietnamese");
};

/** "+84912345678", as text-message services want it; takes a normalised number. */
export const internationalPhone = (number: string): string => number.replace(/^0/, "+84");
