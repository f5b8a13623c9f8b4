/** What people call a line for. `hotline` is the one that each centre has to answer day and night. */
export const linePurposes = ["hotline", "guidance", "feedback", "technical"] as const;
export type LinePurpose = (typeof linePurposes)[number];

/**
 * A line is what is staffed: one purpose at one office. Its numbers come and go (`numbers/`), its duty roster goes on
 * (`roster/`), and every call belongs to it.
 */
export type Line = {
  readonly provinceCode: string;
  readonly organisationId: string;
  readonly purpose: LinePurpose;
};
