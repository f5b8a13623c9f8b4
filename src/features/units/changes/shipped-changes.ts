import type { Reading } from "#platform/context";
import {
  codeOfKey,
  keyOf,
  LISTS_CHANGED_ON,
  listOfKey,
  type RegisteredUnit,
  type Succession,
} from "../registry/registered-unit.ts";
import { lastOf, type Registry } from "../registry/registry.ts";
import { unitRegistry } from "../registry/unit-registry.ts";
import type { Unit } from "../unit.ts";
import { unitCatalogue } from "../unit-catalogue.ts";
import { codeHere, formerCode } from "./former-unit.ts";
import type { ChangeLink, UnitChange } from "./unit-change.ts";

/** Days on which the shipped list changed as a whole, oldest first. */
export const shippedChangeDays = [LISTS_CHANGED_ON, "2026-04-30"] as const;
export type ShippedChangeDay = (typeof shippedChangeDays)[number];

/** A change that the shipped list knows, as one that can be carried out: 1 July 2025, 30 April 2026. */
export async function shippedChange(reading: Reading, on: ShippedChangeDay): Promise<UnitChange> {
  const { all } = await unitCatalogue(reading);
  return on === LISTS_CHANGED_ON ? reformOf2025(await unitRegistry(reading)) : changeWithin(all, on);
}

/** 63 provinces to 34, 10,035 communes to 3,321; the districts end (Law 72/2025/QH15, Resolution 202/2025/QH15). */
function reformOf2025(registry: Registry): UnitChange {
  const links = [...registry.became.values()]
    .flat()
    .filter(({ from, to, on }) => on === LISTS_CHANGED_ON && listOfKey(from) === "2004" && listOfKey(to) === "2025");
  const direct = [...Map.groupBy(links, ({ from }) => from).values()].flatMap((ways) => {
    const main = mainOf(ways);
    return ways.map((way): ChangeLink => ({
      from: codeHere(way.from),
      to: codeHere(way.to),
      kind: way.kind,
      ...(way === main ? { main: true } : {}),
      instrument: way.instrument,
    }));
  });
  const linked = new Set(direct.map(({ from }) => from));
  const districts = [...registry.periods.values()]
    .map((periods) => periods.at(-1) as RegisteredUnit)
    .filter(({ list, level, code }) => list === "2004" && level === "district" && !linked.has(formerCode(code)))
    .flatMap((district) => linksOfDistrict(registry, district));
  return {
    id: LISTS_CHANGED_ON,
    provinceCode: "00",
    kind: "reform",
    title: "Sắp xếp đơn vị hành chính các cấp năm 2025",
    instrument: "202/2025/QH15",
    on: LISTS_CHANGED_ON,
    units: [],
    links: [...direct, ...districts],
  };
}

/** The way of all its people, else the one that kept its code, else the first. */
const mainOf = (ways: readonly Succession[]): Succession | undefined => {
  const peopled = ways.filter(({ kind }) => kind !== "land-only");
  return (
    peopled.find(({ kind }) => kind !== "part") ??
    peopled.find(({ from, to }) => codeOfKey(from) === codeOfKey(to)) ??
    peopled[0]
  );
};

/**
 * A district had no heir. What lies there goes to the unit of today that holds the commune which the applicant's address
 * names; else to the one that bears the district's name, else to the one that took most of its communes.
 */
function linksOfDistrict(registry: Registry, district: RegisteredUnit): ChangeLink[] {
  const below = [...registry.periods.values()]
    .map((periods) => periods.at(-1) as RegisteredUnit)
    .filter(({ list, level, parentCode }) => list === "2004" && level === "commune" && parentCode === district.code);
  const places = new Map<string, { names: string[]; instrument: string }>();
  for (const commune of below)
    for (const link of registry.became.get(keyOf(commune)) ?? []) {
      if (link.kind === "land-only" || listOfKey(link.to) !== "2025") continue;
      const to = codeOfKey(link.to);
      const known = places.get(to) ?? { names: [], instrument: link.instrument };
      known.names.push(commune.name);
      places.set(to, known);
    }
  const most = [...places].toSorted(([, a], [, b]) => b.names.length - a.names.length)[0]?.[0];
  const main = [...places.keys()].find((code) => lastOf(registry, `2025/${code}`)?.name === district.name) ?? most;
  return [...places].map(([to, { names, instrument }]) => ({
    from: formerCode(district.code),
    to,
    kind: "part",
    ...(to === main ? { main: true } : {}),
    places: names,
    instrument,
  }));
}

/** Units that got another type or name on a day and kept their code. */
function changeWithin(all: readonly Unit[], on: ShippedChangeDay): UnitChange {
  const changed = all.filter(({ validFrom }) => validFrom === on);
  const title = "Thành lập thành phố Đồng Nai và các phường trực thuộc";
  const [first] = changed;
  return {
    id: on,
    provinceCode: "00",
    kind: "retype",
    title,
    instrument: first?.instrument ?? "",
    on,
    units: changed.map(({ validFrom: _from, validTo: _to, instrument: _by, ...unit }) => unit),
    links: changed.map(({ code, instrument }) => ({ from: code, to: code, kind: "retyped", main: true, instrument })),
  };
}
