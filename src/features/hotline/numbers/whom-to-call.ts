import { findUnit, heirOf, unitCodeOf } from "#features/units";
import type { Reading } from "#platform/context";
import type { Localised } from "#platform/i18n/locale";
import { nationalLines } from "./national-lines.ts";
import { numbersOn, type HotlineNumber } from "./number.ts";
import { numbersOf } from "./number-register.ts";

/** Whom people of a unit call on a day. */
export type WhomToCall = {
  /** The numbers of the unit's own offices, the hotline first; none where it has published none. */
  readonly own: readonly HotlineNumber[];
  /** The one number to show where there is room for one, and whose it is. There always is one. */
  readonly first: {
    readonly number: string;
    readonly shown: string;
    readonly of: "unit" | "province" | "nation";
    readonly name?: Localised;
  };
};

/** Offices that answer the public, in the order in which their numbers are told. */
const officesOf = (unitCode: string): string[] => [`${unitCode}.c`, `${unitCode}.u`, `${unitCode}.p`];

/** The unit's own hotline, else its province's, else the country's line. */
export async function whomToCall(reading: Reading, unitCode: string, day: string): Promise<WhomToCall> {
  // A unit that was joined to another is answered by the one that goes on for it.
  const code = (await findUnit(reading, unitCode)) ? unitCode : unitCodeOf(await heirOf(reading, `${unitCode}.c`));
  const provinceCode = (await findUnit(reading, code))?.provinceCode ?? code.slice(0, 2);
  const numbers = await numbersOf(reading, provinceCode);
  const at = (unit: string): HotlineNumber[] =>
    officesOf(unit).flatMap((organisationId) => numbersOn(numbers, { organisationId, day }));
  const own = at(code);
  const hotline = own.find(({ purpose }) => purpose === "hotline");
  if (hotline) return { own, first: { number: hotline.number, shown: hotline.shown, of: "unit" } };
  const above = at(provinceCode).find(({ purpose }) => purpose === "hotline");
  if (above) return { own, first: { number: above.number, shown: above.shown, of: "province" } };
  const [nation] = nationalLines();
  if (!nation) throw new Error("data/hotline/national.tsv names no line");
  return { own, first: { number: nation.number, shown: nation.shown, of: "nation", name: nation.name } };
}
