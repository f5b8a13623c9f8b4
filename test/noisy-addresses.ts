// Addresses as people write them, made from the tables with a seed, each with what it can mean by the tables alone: the
// truth is worked out here, by comparing names, and shares no code with the resolver.
import type { RegisteredUnit } from "../src/features/units/registry/registered-unit.ts";
import { aboveOn, lastOf, todayOf, type Registry } from "../src/features/units/registry/registry.ts";
import { fullName } from "../src/features/units/unit-names.ts";

export type NoisyAddress = {
  readonly q: string;
  /** The unit that was in mind. */
  readonly of: RegisteredUnit;
  /** Codes of all units of today that the address can mean; one code: its answer is unique. */
  readonly truth: readonly string[];
};

/** Numbers from 0 to 1 in a fixed order (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Two letters swapped, or one left out. */
function misspelt(name: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (name.length - 2));
  const [first = "", second = ""] = name.slice(at, at + 2);
  return name.slice(0, at) + (random() < 0.5 ? second + first : second) + name.slice(at + 2);
}

const otherType: Readonly<Record<string, string>> = { Xã: "Phường", Phường: "Xã", "Thị trấn": "Xã" };

const bare = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .toLowerCase();

/** Tone mark on the second vowel (hoà, thuý) instead of the first (hòa, thúy). */
const otherToneStyle = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?=$|[^\p{L}\p{M}])/giu, "$1$3$2")
    .normalize("NFC");

const abbreviations: Readonly<Record<string, readonly string[]>> = {
  Phường: ["P.", "P. ", "p ", "F."],
  Xã: ["X.", "X. ", "x "],
  "Thị trấn": ["TT.", "TT ", "tt. "],
  "Đặc khu": ["ĐK ", "đk."],
  Quận: ["Q.", "Q. ", "q "],
  Huyện: ["H.", "H. ", "h "],
  "Thị xã": ["TX.", "TX ", "tx "],
  "Thành phố": ["TP.", "TP ", "Tp. "],
  Tỉnh: ["T. ", "tỉnh "],
};
const streets = [
  "",
  "",
  "",
  "12 Lê Lợi",
  "số 7 ngõ 15 đường Trần Phú",
  "Tổ 3, khu phố 2",
  "thôn Đông",
  "Kp 4",
  "123/4 Nguyễn Trãi",
  "ấp 5",
];

const splitType = (full: string): readonly [type: string, name: string] => {
  const type = Object.keys(abbreviations).find((word) => full.startsWith(`${word} `)) ?? "";
  return [type, full.slice(type.length + 1)];
};

type Tables = {
  readonly registry: Registry;
  readonly communes: readonly RegisteredUnit[];
  /** Communes by bare name. */
  readonly named: ReadonlyMap<string, readonly RegisteredUnit[]>;
  readonly districts: readonly RegisteredUnit[];
};

export function tablesOf(registry: Registry): Tables {
  const all = [...registry.periods.values()].map((periods) => periods.at(-1) as RegisteredUnit);
  const communes = all.filter(({ level }) => level === "commune");
  return {
    registry,
    communes,
    named: Map.groupBy(communes, ({ name }) => bare(name)),
    districts: all.filter(({ level }) => level === "district"),
  };
}

const aboveOf = (registry: Registry, unit: RegisteredUnit): readonly RegisteredUnit[] =>
  aboveOn(registry, unit, unit.list === "2004" ? "2025-06-30" : "2026-06-01");

const todayCodes = (registry: Registry, unit: RegisteredUnit): string[] =>
  todayOf(registry, `${unit.list}/${unit.code}`).map((key) => key.slice(5));

/** One address for each commune of both lists and each round. */
export function* noisyAddresses(tables: Tables, { seed, rounds }: { seed: number; rounds: number }): Generator<NoisyAddress> {
  const random = randomNumbers(seed);
  for (let round = 0; round < rounds; round += 1)
    for (const unit of tables.communes) yield addressOf(tables, unit, random);
}

function addressOf({ registry, named, districts }: Tables, of: RegisteredUnit, random: () => number): NoisyAddress {
  const chance = (share: number): boolean => random() < share;
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const above = aboveOf(registry, of);
  const district = above.find(({ level }) => level === "district");
  const then = above.find(({ level }) => level === "province") as RegisteredUnit;
  const [now] = todayCodes(registry, of).map((code) => lastOf(registry, `2025/${code}`)?.provinceCode);
  // Old communes are often written with the province of today.
  const province = chance(0.25) ? (lastOf(registry, `2025/${now}`) ?? then) : then;

  const withProvince = chance(0.85);
  const withDistrict = district !== undefined && chance(0.75);
  const sameName = named.get(bare(of.name)) ?? [];
  // A wrong district that has a commune of this name too would be another address.
  const strangers = districts.filter(
    ({ code, provinceCode }) => provinceCode === of.provinceCode && !sameName.some(({ parentCode }) => parentCode === code),
  );
  const wrongDistrict = withDistrict && withProvince && strangers.length > 0 && chance(0.03);
  const written = wrongDistrict ? pick(strangers) : district;
  const typed = /^[\dIVX]+$/.test(of.name) || chance(0.8);
  const style = pick(["full", "short", "short"] as const);
  const accents = pick(["typed", "typed", "other style", "none"] as const);

  const slip = chance(0.02) && of.name.length > 5 ? misspelt(of.name, random) : of.name;
  const name = named.has(bare(slip)) ? of.name : slip;
  const numbered = /^[\dIVX]+$/.test(of.name);
  const wrongType = typed && !numbered && chance(0.02);

  const say = (unit: RegisteredUnit, withType: boolean): string => {
    const [ownType, ownName] = splitType(fullName(unit));
    const type = (wrongType && unit === of && otherType[ownType]) || ownType;
    const called = unit === of ? name : ownName;
    if (!withType && !/^\d+$/.test(ownName)) return called;
    return style === "full" ? `${type} ${called}` : `${pick(abbreviations[type] ?? [`${type} `])}${called}`;
  };
  const street = pick(streets);
  const separator = pick([", ", ", ", " - ", " "]);
  const typedDistrict = chance(0.7);
  const parts = [
    street,
    say(of, typed),
    withDistrict && written ? say(written, typedDistrict) : "",
    withProvince ? say(province, chance(0.5)) : "",
  ].filter(Boolean);
  // Without commas a street would run into the name of the ward; people put one there.
  const line = street === "" ? parts.join(separator) : `${street}, ${parts.slice(1).join(separator)}`;
  const q = accents === "none" ? bare(line) : accents === "other style" ? otherToneStyle(line) : line;

  const fits = (unit: RegisteredUnit): boolean => {
    if (accents !== "none" && otherToneStyle(unit.name).toLowerCase() !== otherToneStyle(of.name).toLowerCase()) return false;
    if (typed && !wrongType && unit.type !== of.type) return false;
    const around = aboveOf(registry, unit);
    const today = todayCodes(registry, unit).map((code) => lastOf(registry, `2025/${code}`)?.provinceCode);
    const inProvince =
      !withProvince ||
      around.some(({ level, name }) => level === "province" && bare(name) === bare(province.name)) ||
      today.some((code) => bare(lastOf(registry, `2025/${code}`)?.name ?? "") === bare(province.name));
    const inDistrict =
      !withDistrict ||
      wrongDistrict ||
      around.some(({ level, name }) => level === "district" && bare(name) === bare(district?.name ?? ""));
    return inProvince && inDistrict;
  };
  const meant = sameName.filter(fits);
  return { q, of, truth: [...new Set(meant.flatMap((unit) => todayCodes(registry, unit)))] };
}
