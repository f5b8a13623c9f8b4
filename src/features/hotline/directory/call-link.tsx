import { nationalDigits } from "#core/text/telephone";
import { fill } from "#core/text/fill";
import type { Locale } from "#platform/i18n/locale";
import { messages } from "../messages.ts";

/** A number as an address that a phone dials when it is tapped. */
export const telHref = (number: string): string => `tel:${number}`;

/** The page of one number, where a retired one says whom to call now. */
export const numberHref = (number: string): string => `/duong-day-nong/so/${nationalDigits(number)}`;

export const unitHref = (unitCode: string, rest = ""): string => `/duong-day-nong/${unitCode}${rest}`;

type CallProps = { readonly number: string; readonly shown: string; readonly locale: Locale };

/** The number, large and one tap away. */
export const CallLink = ({ number, shown, locale }: CallProps) => (
  <a class="button call" href={telHref(number)} aria-label={fill(messages[locale].call, { number: shown })}>
    {shown}
  </a>
);
