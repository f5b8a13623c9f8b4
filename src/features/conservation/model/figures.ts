/**
 * One line of the ledger: a unit's day. Counted in dossiers; a dossier is always at exactly one unit, the one whose
 * receiving centre answers for it.
 *
 *   opening + received + transferredIn = ended + transferredOut + inHand + inTransit
 */
export type Figures = {
  /** What should have been there as the day began: everything that ever came in, less everything that ever went. */
  readonly opening: number;
  /** Handed in by people, at the counter or online. */
  readonly received: number;
  readonly transferredIn: number;
  /** Not accepted, withdrawn, stopped, or returned (national codes 3, 7, 8, 10). */
  readonly ended: number;
  readonly transferredOut: number;
  /** What the dossiers themselves say is there at the end of the day. */
  readonly inHand: number;
  /** Of what is there: papers or a result on the way between two offices, signed by the giver and not yet by the receiver. */
  readonly inTransit: number;
};

export const figureNames = [
  "opening", "received", "transferredIn", "ended", "transferredOut", "inHand", "inTransit",
] as const satisfies readonly (keyof Figures)[]; // prettier-ignore

export const nothing: Figures = {
  opening: 0,
  received: 0,
  transferredIn: 0,
  ended: 0,
  transferredOut: 0,
  inHand: 0,
  inTransit: 0,
};

export const isNothing = (figures: Figures): boolean => figureNames.every((name) => figures[name] === 0);

export const sumOf = (all: Iterable<Figures>): Figures => {
  const sum = { ...nothing };
  for (const figures of all) for (const name of figureNames) sum[name] += figures[name];
  return sum;
};

/** What the books say is there at the end of the day. */
export const bookOf = ({ opening, received, transferredIn, ended, transferredOut }: Figures): number =>
  opening + received + transferredIn - ended - transferredOut;

/** Zero unless a dossier, an act or a transfer is missing: positive where the books know more than is there. */
export const residueOf = (figures: Figures): number => bookOf(figures) - figures.inHand - figures.inTransit;
