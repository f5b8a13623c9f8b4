/** One agency's code during one period. Never edited: it is closed, and another follows. */
export type AgencyCodeEntry = {
  readonly provinceCode: string;
  readonly organisationId: string;
  readonly code: string;
  /** `yyyy-mm-dd`, first day. */
  readonly validFrom: string;
  readonly instrument: string;
  /** `yyyy-mm-dd`, last day; absent while nobody has closed it. */
  readonly validTo?: string;
  /** The code, or the office, that goes on from there. */
  readonly successorCode?: string;
  readonly successorOrganisation?: string;
  readonly closingInstrument?: string;
};

export const holdsOn = ({ validFrom, validTo }: AgencyCodeEntry, on: string): boolean =>
  validFrom <= on && (validTo === undefined || on <= validTo);

/** A period without a last day goes on for ever. */
export const overlaps = (
  one: Pick<AgencyCodeEntry, "validFrom" | "validTo">,
  other: Pick<AgencyCodeEntry, "validFrom" | "validTo">,
): boolean =>
  (other.validTo === undefined || one.validFrom <= other.validTo) &&
  (one.validTo === undefined || other.validFrom <= one.validTo);
