import type { DayCompared } from "./compare-day.ts";
import { figureNames, residueOf, type Figures } from "./model/figures.ts";

const said = (figures: Figures): string =>
  [...figureNames.map((name) => `${name} ${figures[name]}`), `residue ${residueOf(figures)}`].join(", ");

/** A comparison for the command line: the day's figures, then what differs and what is missing, a line each. */
export const sayCompared = ({ on, counted, written, differing, gaps }: DayCompared): readonly string[] => [
  `${on} counted: ${said(counted)}`,
  ...(written ? [`${on} written: ${said(written)}`] : []),
  ...differing.map((unit) => `DIFFERS ${unit.unitCode}: ${said(unit.counted)}; written ${said(unit.written)}`),
  ...gaps.map(({ provinceCode, code, missing }) => `MISSING ${provinceCode} ${code}: ${missing}`),
];
