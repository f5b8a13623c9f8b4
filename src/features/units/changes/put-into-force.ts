import { addDays } from "#core/time/local-date";
import type { Db } from "#platform/database/database";
import type { OfficeMove } from "#platform/following";
import { lawfulOffices } from "../default-organisations.ts";
import { closeLedCodes, reopenLedCodes } from "../agency-codes/agency-code-store.ts";
import { closeOrganisations, keepOrganisations, readOrganisationsOf } from "../organisation-store.ts";
import { unitCodeOf, type Organisation } from "../organisation.ts";
import { addUnitSuccessions, readFormerUnits, removeUnitSuccessions } from "../registry/registry-store.ts";
import { keepPeriods, readUnits } from "../unit-store.ts";
import { applyChange } from "./apply-change.ts";
import { findChange, type StoredChange } from "./change-store.ts";
import { isFormerCode } from "./former-unit.ts";
import { officeMoves } from "./office-moves.ts";
import { addSuccessions, takeBackSuccessions } from "./office-succession-store.ts";
import { endedUnits, type UnitChange } from "./unit-change.ts";

/**
 * The list of units, their offices and who goes on for whom, as the change makes them; doing it again changes nothing.
 * Everything that lies at those offices follows afterwards. To be called within a transaction.
 */
export async function putIntoForce(tx: Db, change: UnitChange): Promise<void> {
  await writeUnits(tx, change);
  const offices = await officesOf(tx, change);
  const opened = openedOffices(change, [...offices.values()]);
  await keepOrganisations(tx, opened, change.on);
  for (const office of opened) offices.set(office.id, office);
  const where = [...new Set([...offices.values()].map(({ provinceCode }) => provinceCode))];
  await closeOrganisations(tx, { provinceCodes: where, unitCodes: change.units.map(({ code }) => code) });
  const lastDay = addDays(change.on, -1) ?? change.on;
  await closeOrganisations(tx, { provinceCodes: where, unitCodes: endedUnits(change), lastDay });
  const undone = await undoneBy(tx, change);
  if (undone) {
    await takeBackSuccessions(tx, { changeId: undone.change.id, on: change.on });
    const { instrument: closedBy } = undone.change;
    for (const [provinceCode, units] of Map.groupBy(change.units, (unit) => unit.provinceCode))
      await reopenLedCodes(tx, { ...change, provinceCode, unitCodes: units.map(({ code }) => code), closedBy });
  }
  const ended = new Set(endedUnits(change));
  const led = officeMoves(change, offices).filter(({ from }) => ended.has(unitCodeOf(from)));
  await closeLedCodes(
    tx,
    led.filter(({ main }) => main),
    lastDay,
  );
  await addSuccessions(
    tx,
    led.map((move) => ({ ...move, provinceCode: move.fromProvince, changeId: change.id, on: change.on })),
  );
}

/** Who takes over what, office by office, once the change is in force. */
export const movesOf = async (db: Db, change: UnitChange): Promise<readonly OfficeMove[]> =>
  officeMoves(change, await officesOf(db, change));

async function officesOf(db: Db, change: UnitChange): Promise<Map<string, Organisation>> {
  const units = (await readUnits(db)).filter(({ validTo }) => validTo === undefined);
  const provinceCodes = [...new Set(units.flatMap((unit) => (unit.level === "province" ? unit.code : [])))];
  const offices = await readOrganisationsOf(db, await provincesOf(db, change, provinceCodes));
  return new Map(offices.map((office) => [office.id, office]));
}

/** Only the list of units and what became of each: what a new release of the shipped list must not sweep away. */
export async function writeUnits(db: Db, change: UnitChange): Promise<void> {
  const affected = new Set([...change.units.map(({ code }) => code), ...endedUnits(change)]);
  const before = (await readUnits(db)).filter(({ code }) => affected.has(code));
  if (affected.size > 0) await keepPeriods(db, [...affected], applyChange(before, change));
  const original = await undoneBy(db, change);
  if (original) await removeUnitSuccessions(db, linksOf(original.change));
  else await addUnitSuccessions(db, linksOf(change));
}

const undoneBy = async (db: Db, { provinceCode, undoes }: UnitChange): Promise<StoredChange | undefined> =>
  undoes === undefined ? undefined : findChange(db, { provinceCode, id: undoes });

// A unit that keeps its code is told by its periods; the closed list's links are shipped.
const linksOf = ({ links, on, instrument }: UnitChange) =>
  links
    .filter(({ from, to }) => from !== to && !isFormerCode(from))
    .map(({ from, to, kind }) => ({ from: `2025/${from}`, to: `2025/${to}`, kind, on, instrument }) as const);

/** Provinces whose offices a change can touch; a change that joins provinces can touch all, those of before too. */
async function provincesOf(db: Db, change: UnitChange, all: readonly string[]): Promise<readonly string[]> {
  if (change.provinceCode !== "00") return [change.provinceCode];
  const former = (await readFormerUnits(db)).flatMap(({ level, code }) => (level === "province" ? code : []));
  return [...new Set([...all, ...former])];
}

/** Offices of the units that stand afterwards; a new commune numbers on after the last of its province. */
export function openedOffices({ units }: Pick<UnitChange, "units">, known: readonly Organisation[]): Organisation[] {
  const agencyOf = new Map(known.map(({ id, agencyCode }) => [id, agencyCode]));
  let next = 0;
  return units.flatMap((unit) => {
    const own = agencyOf.get(`${unit.code}.c`) ?? unit.agencyCode;
    if (own !== undefined) return lawfulOffices({ ...unit, validFrom: "", instrument: "" }, own);
    const top = agencyOf.get(`${unit.provinceCode}.c`) ?? "";
    next = Math.max(next, ...known.map(({ agencyCode }) => lastNumber(agencyCode, top))) + 1;
    return lawfulOffices({ ...unit, validFrom: "", instrument: "" }, `${top}.${String(next).padStart(3, "0")}`);
  });
}

const lastNumber = (agencyCode: string | undefined, top: string): number => {
  const number = agencyCode?.startsWith(`${top}.`) ? Number(agencyCode.slice(top.length + 1)) : 0;
  return Number.isInteger(number) ? number : 0;
};
