import type { Timeliness } from "#core/time/clock";

/** How a dossier came into the period. */
export type Origin = "online" | "direct" | "carried";
/** Where it stands at the end of the period, or how it left the books within it. */
export type Outcome =
  | "finished"
  | "withdrawn"
  | "refused"
  | "stopped"
  | "in-process"
  | "awaiting-supplement"
  | "awaiting-payment";

/** Dossiers of a period that have all of this in common. In process, `on-time` means that the due moment is ahead. */
export type Tally = {
  readonly key: string;
  readonly origin: Origin;
  readonly outcome: Outcome;
  readonly timeliness: Timeliness;
  readonly count: number;
};

/** Which tallies, or which dossiers, a number stands for; what is absent does not narrow. */
export type CellFilter = {
  readonly origins?: readonly Origin[];
  readonly outcomes?: readonly Outcome[];
  readonly timeliness?: readonly Timeliness[];
};

/**
 * The columns of II.06a. One table for the numbers and for the lists behind them, so that a number and its list cannot
 * tell two stories. Settled is 9, 10 and 7, held up 5, 6 and 8 (domain 2.1); a refusal to settle stands for itself.
 */
export const cells = {
  received: {},
  online: { origins: ["online"] },
  direct: { origins: ["direct"] },
  carried: { origins: ["carried"] },
  settled: { outcomes: ["finished", "withdrawn"] },
  early: { outcomes: ["finished", "withdrawn"], timeliness: ["early"] },
  onTime: { outcomes: ["finished", "withdrawn"], timeliness: ["on-time"] },
  late: { outcomes: ["finished", "withdrawn"], timeliness: ["late"] },
  withdrawn: { outcomes: ["withdrawn"] },
  refused: { outcomes: ["refused"] },
  inProcess: { outcomes: ["in-process"] },
  inTime: { outcomes: ["in-process"], timeliness: ["on-time", "early"] },
  overdue: { outcomes: ["in-process"], timeliness: ["late"] },
  heldUp: { outcomes: ["awaiting-supplement", "awaiting-payment", "stopped"] },
  supplement: { outcomes: ["awaiting-supplement"] },
  payment: { outcomes: ["awaiting-payment"] },
  stopped: { outcomes: ["stopped"] },
} as const satisfies Record<string, CellFilter>;

export type CellName = keyof typeof cells;
export const cellNames = Object.keys(cells) as readonly CellName[];
export type Figures = Readonly<Record<CellName, number>>;

const within = <Value>(wanted: readonly Value[] | undefined, value: Value): boolean =>
  wanted === undefined || wanted.includes(value);

const inCell = (cell: CellFilter, tally: Tally): boolean =>
  within(cell.origins, tally.origin) &&
  within(cell.outcomes, tally.outcome) &&
  within(cell.timeliness, tally.timeliness);

/** The figures of a row of the report. */
export const figuresOf = (tallies: readonly Tally[]): Figures =>
  Object.fromEntries(
    cellNames.map((name) => [
      name,
      tallies.reduce((sum, tally) => (inCell(cells[name], tally) ? sum + tally.count : sum), 0),
    ]),
  ) as Figures;

/**
 * What always holds: everything that came in or was carried over is settled, refused, in process or held up; and each
 * of these is the sum of its parts.
 */
export const balances = (of: Figures): boolean =>
  of.received === of.online + of.direct + of.carried &&
  of.received === of.settled + of.refused + of.inProcess + of.heldUp &&
  of.settled === of.early + of.onTime + of.late &&
  of.inProcess === of.inTime + of.overdue &&
  of.heldUp === of.supplement + of.payment + of.stopped;
