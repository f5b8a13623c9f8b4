import type { Reading } from "#platform/context";
import { originTo } from "../registry/origin-of.ts";
import { codeOfKey } from "../registry/registered-unit.ts";
import { lastOf, type Registry } from "../registry/registry.ts";
import { unitRegistry } from "../registry/unit-registry.ts";
import type { Unit, UnitOrigin } from "../unit.ts";
import { unitCatalogue } from "../unit-catalogue.ts";
import { buildGazetteer, type Gazetteer } from "./gazetteer.ts";
import { resolvePlace, type Asked, type Resolution } from "./resolve-place.ts";
import type { Certainty } from "./settle.ts";
import type { Surrounding } from "./weigh-entry.ts";

const ONE_DAY = 86_400_000;

/** A unit of today; `because` is the former commune through which it answers. */
export type PlaceFound = { readonly unit: Unit; readonly because?: UnitOrigin; readonly certainty: Certainty };

/** Best first. The first `open` of them are those between which the address does not decide. */
export type PlacesFound = {
  readonly resolution: Resolution;
  readonly registry: Registry;
  readonly found: readonly PlaceFound[];
  readonly open: number;
};

const gazetteerOf = (reading: Reading): Promise<Gazetteer> =>
  reading.memory.remember("units/gazetteer", async () => buildGazetteer(await unitRegistry(reading)), ONE_DAY);

/** Reads an address and looks up the units it leads to. */
export async function findPlaces(reading: Reading, asked: Asked): Promise<PlacesFound> {
  const gazetteer = await gazetteerOf(reading);
  const { periods } = await unitCatalogue(reading);
  const { registry } = gazetteer;
  const resolution = resolvePlace(gazetteer, asked);
  const found = new Map<string, PlaceFound>();
  const add = (code: string, certainty: Certainty, because?: UnitOrigin): void => {
    const unit = periods.get(code)?.find(({ validTo }) => validTo === undefined);
    if (unit && !found.has(code)) found.set(code, { unit, certainty, ...(because ? { because } : {}) });
  };
  const larger = namedWhole(registry, resolution);
  for (const code of larger.provinces) add(code, "possible");
  for (const { entry } of resolution.open)
    for (const code of entry.answers) add(code, resolution.certainty, originTo(registry, entry.unit, code));
  for (const { code, only } of larger.communes) add(code, only ? "certain" : "possible");
  const open = found.size;
  for (const { entry } of resolution.others)
    for (const code of entry.answers) add(code, "possible", originTo(registry, entry.unit, code));
  return { resolution, registry, found: [...found.values()], open };
}

type Larger = {
  readonly provinces: readonly string[];
  readonly communes: readonly { readonly code: string; readonly only: boolean }[];
};

/** A province or a district that is all that was named: then every commune of it is possible. */
function namedWhole(registry: Registry, { words, open, districts, provinces }: Resolution): Larger {
  const fills = ({ mention }: Surrounding) => mention.from === 0 && mention.to === words.length;
  const whole = provinces.filter(fills).flatMap((each) => todaysProvinces(registry, each));
  if (whole.length > 0 || open.length > 0) return { provinces: [...new Set(whole)], communes: [] };
  const ofDistrict = communesOf(registry, districts, provinces);
  if (ofDistrict.length > 0)
    return { provinces: [], communes: ofDistrict.map((code) => ({ code, only: ofDistrict.length === 1 })) };
  return { provinces: [...new Set(provinces.flatMap((each) => todaysProvinces(registry, each)))], communes: [] };
}

const todaysProvinces = (registry: Registry, { today, former }: Surrounding): string[] => [
  ...today,
  ...[...former].flatMap((code) => (registry.became.get(`2004/${code}`) ?? []).map(({ to }) => codeOfKey(to))),
];

/** Today's communes that lie in the named districts, those of the named province when one was named. */
function communesOf(
  registry: Registry,
  districts: readonly Surrounding[],
  provinces: readonly Surrounding[],
): string[] {
  const codes = new Set(districts.flatMap(({ former }) => [...former]));
  if (codes.size === 0) return [];
  const within = new Set(provinces.flatMap((each) => todaysProvinces(registry, each)));
  const inDistrict = [...registry.cameFrom].flatMap(([key, links]) =>
    links.some(({ from, kind }) => kind !== "land-only" && codes.has(districtOf(registry, from) ?? ""))
      ? [codeOfKey(key)]
      : [],
  );
  const ofProvince = inDistrict.filter((code) => within.has(lastOf(registry, `2025/${code}`)?.provinceCode ?? ""));
  return (ofProvince.length > 0 ? ofProvince : inDistrict).filter((code) => code.length === 5).sort();
}

function districtOf(registry: Registry, key: Parameters<typeof lastOf>[1]): string | undefined {
  const unit = lastOf(registry, key);
  return unit?.level === "district" ? unit.code : unit?.parentCode;
}
