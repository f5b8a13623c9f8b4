import {
  findUnit,
  findUnitEver,
  fullName,
  fullNameEn,
  heirOf,
  listPeriods,
  unitCodeOf,
  withPredecessors,
  type Unit,
} from "#features/units";
import type { Reading } from "#platform/context";
import type { Localised } from "#platform/i18n/locale";
import { messages } from "../messages.ts";

type Named = Parameters<typeof fullNameEn>[0] & Parameters<typeof fullName>[0];
const named = (unit: Named): Localised => ({ vi: fullName(unit), en: fullNameEn(unit) });

/** Within its own province the province's code means its centre and departments. */
export const ownOffices: Localised = { vi: messages.vi.ownOffices, en: messages.en.ownOffices };

/** A place as it was called at the end of a period, else as it was last; `plain` without "Phường", to sort by. */
export async function namePlace(
  reading: Reading,
  code: string,
  on: string,
): Promise<{ readonly name: Localised; readonly plain: string; readonly ended: boolean }> {
  const then = await findUnit(reading, code, on);
  const unit = then ?? (await findUnitEver(reading, code));
  return { name: unit ? named(unit) : { vi: code, en: code }, plain: unit?.name ?? code, ended: !then };
}

type Link = { readonly key: string; readonly name: Localised };

export type Succession = {
  /** Units whose line it goes on for: their figures stay theirs. */
  readonly before: readonly Link[];
  /** What the code meant before, where it was given out again; `until` is the last day, `yyyy-mm-dd`. */
  readonly sameCode: readonly { readonly name: Localised; readonly until: string }[];
  /** The unit that goes on for it. */
  readonly after?: Link;
};

export async function succession(reading: Reading, unitCode: string): Promise<Succession> {
  const office = `${unitCode}.c`;
  const heir = unitCodeOf(await heirOf(reading, office));
  const before = [...new Set((await withPredecessors(reading, [office])).map(unitCodeOf))];
  const periods = await listPeriods(reading, unitCode);
  const link = async (key: string): Promise<Link> => {
    const unit = await findUnitEver(reading, key);
    return { key, name: unit ? named(unit) : { vi: key, en: key } };
  };
  const isOver = (unit: Unit): unit is Unit & { readonly validTo: string } => unit.validTo !== undefined;
  return {
    before: await Promise.all(before.filter((key) => key !== unitCode).map(link)),
    sameCode: periods.slice(0, -1).filter(isOver).map((unit) => ({ name: named(unit), until: unit.validTo })), // prettier-ignore
    ...(heir === unitCode ? {} : { after: await link(heir) }),
  };
}
