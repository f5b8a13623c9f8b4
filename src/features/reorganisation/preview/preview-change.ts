import type { Following, FollowRule } from "#platform/following";
import type { Localised } from "#platform/i18n/locale";
import { addDays } from "#core/time/local-date";
import {
  agencyCodeOn,
  endedUnits,
  findOrganisation,
  findUnit,
  openedOffices,
  readOrganisations,
  unitCodeOf,
  waysFrom,
  type ChangedUnit,
  type Organisation,
  type Unit,
  type UnitChange,
} from "#features/units";
import type { Reading } from "#platform/context";
import { touchedUnits } from "../draft/touched-units.ts";
import { dividedWays } from "../sorting/divided-ways.ts";
import { sortByAddress } from "../sorting/sort-by-address.ts";
import { countRows } from "./count-store.ts";

/** One unit before and after. */
export type UnitPreview = {
  readonly code: string;
  readonly before?: Unit;
  readonly after?: Pick<ChangedUnit, "type" | "name">;
  readonly fate: "new" | "ends" | "renamed" | "grows" | "gives" | "stays";
  readonly goesTo: readonly string[];
  /** What its centre numbers dossiers by, before and after. */
  readonly agencyCode?: string;
  readonly newAgencyCode?: string;
};

export type ThingCount = {
  readonly unitCode: string;
  readonly noun: Localised;
  readonly count: number;
  /** Follows its unit as a whole; of a divided unit to the main part, or as its address says; or stays in its books. */
  readonly how: "follows" | "main" | "address" | "stays";
};
export type LackedSetting = { readonly unitCode: string; readonly successor: string; readonly setting: Localised };

export type Preview = {
  readonly units: readonly UnitPreview[];
  readonly counts: readonly ThingCount[];
  readonly lacks: readonly LackedSetting[];
  /** Open dossiers of divided units: how many each thing decides. */
  readonly sorting: { readonly hand: number; readonly address: number; readonly main: number };
};

/** What a change will do: to each unit, to what lies there, and what people have to see to beforehand. */
export async function previewChange(
  reading: Reading,
  follows: readonly Following[],
  change: UnitChange,
): Promise<Preview> {
  const offices = await readOrganisations(reading.db, change.provinceCode);
  const rules = follows.flatMap((each) => each.rules);
  const sorted = await sortByAddress(reading.db, change);
  const by = (way: "hand" | "address" | "main") => sorted.filter((each) => each.by === way).length;
  return {
    units: await previewUnits(reading, change, offices),
    counts: await countThings(reading, rules, { change, offices }),
    lacks: await lackedSettings(reading, rules, { change, offices }),
    sorting: { hand: by("hand"), address: by("address"), main: by("main") },
  };
}

async function previewUnits(
  reading: Reading,
  change: UnitChange,
  offices: readonly Organisation[],
): Promise<UnitPreview[]> {
  const ended = new Set(endedUnits(change));
  const ways = waysFrom(change);
  const after = new Map(change.units.map((unit) => [unit.code, unit]));
  const opened = new Map(openedOffices(change, offices).map(({ id, agencyCode }) => [id, agencyCode]));
  const lastDay = addDays(change.on, -1) ?? change.on;
  const codes = [...touchedUnits(change)].sort();
  return Promise.all(
    codes.map(async (code) => {
      const before = await findUnit(reading, code, lastDay);
      const office = before && (await findOrganisation(reading, `${code}.c`));
      const agencyCode = office && (await agencyCodeOn(reading, office, lastDay))?.code;
      const next = ended.has(code) ? undefined : (opened.get(`${code}.c`) ?? agencyCode);
      const named = after.get(code) ?? (ended.has(code) ? undefined : before);
      const goesTo = (ways.get(code) ?? []).map(({ to }) => to).filter((to) => to !== code);
      return {
        code,
        ...(before ? { before } : {}),
        ...(named ? { after: { type: named.type, name: named.name } } : {}),
        fate: fateOf(change, { code, before, ends: ended.has(code), gives: goesTo.length > 0 }),
        goesTo,
        ...(agencyCode ? { agencyCode } : {}),
        ...(next ? { newAgencyCode: next } : {}),
      };
    }),
  );
}

function fateOf(
  { links, units }: UnitChange,
  of: { readonly code: string; readonly before: Unit | undefined; readonly ends: boolean; readonly gives: boolean },
): UnitPreview["fate"] {
  if (!of.before) return "new";
  if (of.ends) return "ends";
  if (units.some(({ code }) => code === of.code)) return "renamed";
  if (of.gives) return "gives";
  return links.some(({ from, to }) => to === of.code && from !== to) ? "grows" : "stays";
}

type Within = { readonly change: UnitChange; readonly offices: readonly Organisation[] };

/** Rows by the nouns of their rules, for each unit that ends or is divided. */
async function countThings(
  reading: Reading,
  rules: readonly FollowRule[],
  { change, offices }: Within,
): Promise<ThingCount[]> {
  const dividedUnits = dividedWays(change);
  const units = new Set([...endedUnits(change), ...dividedUnits.keys()]);
  const { provinceCode } = change;
  const ids = [...units, ...offices.flatMap(({ id, unitCode }) => (units.has(unitCode) ? id : []))];
  const counts: ThingCount[] = [];
  for (const rule of rules) {
    if (!rule.noun) continue;
    const rows = await countRows(reading.db, rule, { provinceCode, ids });
    const perUnit = Map.groupBy(rows, ([id]) => unitCodeOf(id));
    for (const [unitCode, entries] of perUnit) {
      const count = entries.reduce((sum, [, n]) => sum + n, 0);
      counts.push({ unitCode, noun: rule.noun, count, how: howItFollows(rule, dividedUnits.has(unitCode)) });
    }
  }
  return counts;
}

function howItFollows(rule: FollowRule, isDivided: boolean): ThingCount["how"] {
  if (rule.follows === "stays") return "stays";
  if (!isDivided) return "follows";
  return rule.divided === "address" ? "address" : "main";
}

/** Settings that a unit which ends has, and the one that goes on for it has not. */
async function lackedSettings(
  reading: Reading,
  rules: readonly FollowRule[],
  { change, offices }: Within,
): Promise<LackedSetting[]> {
  const ways = waysFrom(change);
  const pairs = endedUnits(change).flatMap((unitCode) => {
    const successor = ways.get(unitCode)?.[0]?.to;
    return successor === undefined ? [] : [{ unitCode, successor }];
  });
  const units = new Set(pairs.flatMap(({ unitCode, successor }) => [unitCode, successor]));
  const ids = [...units, ...offices.flatMap(({ id, unitCode }) => (units.has(unitCode) ? id : []))];
  const lacked: LackedSetting[] = [];
  for (const rule of rules) {
    const { setting } = rule;
    if (!setting) continue;
    const rows = await countRows(reading.db, rule, { provinceCode: change.provinceCode, ids });
    const have = new Set([...rows.keys()].map(unitCodeOf));
    for (const pair of pairs)
      if (have.has(pair.unitCode) && !have.has(pair.successor)) lacked.push({ ...pair, setting });
  }
  return lacked;
}
