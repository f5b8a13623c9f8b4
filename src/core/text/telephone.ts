import { ok, refuse, type Refusal, type Result } from "../result.ts";
import { internationalPhone, normalisePhone } from "./phone.ts";

/** A number that people are told to call. */
export type Telephone = {
  /** What a phone dials from anywhere: `+842253666122`; service numbers that work inside the country only, as they are: `18001096`. */
  readonly number: string;
  /** As it is printed: what was typed where people grouped the digits, else grouped as Vietnamese numbers are. */
  readonly shown: string;
};

// Free and shared-cost service numbers (1800, 1900), and short codes such as 1022, which begin with 1 and have 3 to 5 digits.
const SERVICE = /^1[89]00\d{4,6}$/;
const SHORT = /^1\d{2,4}$/;
const DIGITS_OF_TWO_BIG_CITIES = /^02[48]/;

/** Reads a landline, mobile, 1800/1900 or short number with whatever people put between the digits; a remark in brackets may follow. */
export const readTelephone = (typed: string): Result<Telephone, Refusal> => {
  const text = typed.normalize("NFKC").trim();
  const [, main = text, remark = ""] = /^(.*?)\s*(\([^()]{0,20}\p{L}[^()]{0,20}\))?$/u.exec(text) ?? [];
  const digits = main.replace(/[\s.()\-\u2010-\u2015]/g, "");
  const isService = SERVICE.test(digits) || SHORT.test(digits);
  const phone = isService ? undefined : normalisePhone(main);
  if (phone && !phone.ok) return refuse("phone.not_vietnamese");
  const number = phone ? internationalPhone(phone.value.number) : digits;
  const printed = /[\s.-]/.test(main.trim()) ? main.trim() : sayTelephone(number);
  return ok({ number, shown: remark ? `${printed} ${remark}` : printed });
};

/** As dialled inside the country: `02253666122`, `18001096`. */
export const nationalDigits = (number: string): string => number.replace(/^\+84/, "0");

/** Grouped to be read out: `0225 366 6122`, `024 3823 1234`, `0912 345 678`, `1800 1096`. */
export const sayTelephone = (number: string): string => {
  const digits = nationalDigits(number);
  if (!digits.startsWith("0")) return digits.length > 5 ? `${digits.slice(0, 4)} ${digits.slice(4)}` : digits;
  if (digits.length === 10) return `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`;
  const area = DIGITS_OF_TWO_BIG_CITIES.test(digits) ? 3 : 4;
  const own = digits.slice(area);
  return `${digits.slice(0, area)} ${own.slice(0, -4)} ${own.slice(-4)}`;
};
