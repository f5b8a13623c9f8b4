import type { LinePurpose } from "../line.ts";

/** Languages in which somebody answers (ISO 639), the country's own ones among them. */
export const lineLanguages = [
  "vi",
  "en",
  "zh",
  "ko",
  "ja",
  "tyz",
  "tai",
  "hmn",
  "km",
  "rad",
  "jra",
  "bdq",
  "cjm",
] as const;
export type LineLanguage = (typeof lineLanguages)[number];

/** `always`: day and night. `office`: while the office is open, by its calendar. */
export const lineHours = ["always", "office"] as const;
export type LineHours = (typeof lineHours)[number];

/** A number on a line, from a day to a day. Published with the instrument that says so; verified by somebody who called it. */
export type HotlineNumber = {
  readonly provinceCode: string;
  readonly id: string;
  readonly organisationId: string;
  readonly purpose: LinePurpose;
  /** What a phone dials: `+842253666122`, `18001096`. */
  readonly number: string;
  /** As it is printed. */
  readonly shown: string;
  readonly hours: LineHours;
  readonly languages: readonly LineLanguage[];
  /** Empty only for numbers that offices had set before there was a registry. */
  readonly instrument: string;
  /** First and last day, `yyyy-mm-dd`. */
  readonly validFrom: string;
  readonly validTo?: string;
  readonly verified?: { readonly at: Date; readonly by: string; readonly note: string };
  /** Of a retired number: what to dial now, when it was said. */
  readonly callInstead?: string;
  readonly retiredBecause?: string;
};

export const isValidOn = ({ validFrom, validTo }: HotlineNumber, day: string): boolean =>
  validFrom <= day && (validTo === undefined || validTo >= day);

const rank = (purpose: LinePurpose): number => (purpose === "hotline" ? 0 : purpose === "guidance" ? 1 : 2);

/** The numbers of an office that can be called on a day: the hotline first, verified before unverified, the newest first. */
export const numbersOn = (
  numbers: readonly HotlineNumber[],
  { organisationId, day }: { readonly organisationId: string; readonly day: string },
): HotlineNumber[] =>
  numbers
    .filter((each) => each.organisationId === organisationId && isValidOn(each, day))
    .toSorted(
      (one, other) =>
        rank(one.purpose) - rank(other.purpose) ||
        Number(other.verified !== undefined) - Number(one.verified !== undefined) ||
        other.validFrom.localeCompare(one.validFrom) ||
        one.number.localeCompare(other.number),
    );
