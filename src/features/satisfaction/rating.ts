/** Three levels, as the public question asks (domain 2.7, 7.3); 3 is the best. */
export const levels = { unsatisfied: 1, satisfied: 2, verySatisfied: 3 } as const;
export type Level = (typeof levels)[keyof typeof levels];

/** What people complain of most; any number of them, and words of their own. */
export const reasons = [
  "late",
  "attitude",
  "too-many-visits",
  "unclear",
  "extra-papers",
  "extra-money",
  "online",
  "other",
] as const;
export type Reason = (typeof reasons)[number];

export type Rating = {
  readonly level: Level;
  readonly reasons: readonly Reason[];
  readonly text: string;
  readonly ratedAt: Date;
};

/** A rating may be changed for so long after it was first given. */
export const changeableDays = 7;
