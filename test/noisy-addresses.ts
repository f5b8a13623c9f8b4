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
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").toLowerCase();

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
export function* noisyAddresses(
  tables: Tables,
  { seed, rounds }: { seed: number; rounds: number },
): Generator<NoisyAddress> {
  const random = randomNumbers(seed);
  for (let round = 0; round < rounds; round += 1)
    for (const unit of tables.communes) yield addressOf(tables, unit, random);
}

type Dice = { readonly chance: (share: number) => boolean; readonly pick: <Item>(items: readonly Item[]) => Item };

const diceOf = (random: () => number): Dice => ({
  chance: (share) => random() < share,
  pick: <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item,
});

const numbered = (unit: RegisteredUnit): boolean => /^[\dIVX]+$/.test(unit.name);

/** What an address says, before anybody decides how to spell it. */
type Said = {
  readonly of: RegisteredUnit;
  /** As typed; now and then with a slip. */
  readonly name: string;
  readonly typed: boolean;
  readonly wrongType: boolean;
  readonly district?: RegisteredUnit | undefined;
  readonly wrongDistrict: boolean;
  readonly province?: RegisteredUnit | undefined;
  readonly accents: "typed" | "other style" | "none";
};

function addressOf(tables: Tables, of: RegisteredUnit, random: () => number): NoisyAddress {
  const dice = diceOf(random);
  const said = sayOf(tables, of, { dice, random });
  return { q: writeLine(said, dice), of, truth: truthOf(tables, said) };
}

/** Districts of the province without a commune of this name: one that had it would make another address. */
const strangersTo = ({ named, districts }: Pick<Tables, "named" | "districts">, of: RegisteredUnit) =>
  districts.filter(
    ({ code, provinceCode }) =>
      provinceCode === of.provinceCode && !named.get(bare(of.name))?.some(({ parentCode }) => parentCode === code),
  );

/** The province as it was or, often, as it is: old communes are written with today's as well. */
function provinceOf(registry: Registry, of: RegisteredUnit, today: boolean): RegisteredUnit {
  const then = aboveOf(registry, of).find(({ level }) => level === "province") as RegisteredUnit;
  const now = lastOf(registry, `2025/${todayCodes(registry, of)[0]}`)?.provinceCode;
  return (today && lastOf(registry, `2025/${now}`)) || then;
}

function sayOf(
  { registry, named, districts }: Tables,
  of: RegisteredUnit,
  { dice: { chance, pick }, random }: { readonly dice: Dice; readonly random: () => number },
): Said {
  const district = aboveOf(registry, of).find(({ level }) => level === "district");
  const withProvince = chance(0.85);
  const withDistrict = district !== undefined && chance(0.75);
  const strangers = strangersTo({ named, districts }, of);
  const wrongDistrict = withDistrict && withProvince && strangers.length > 0 && chance(0.03);
  const typed = numbered(of) || chance(0.8);
  const slip = chance(0.02) && of.name.length > 5 ? misspelt(of.name, random) : of.name;
  return {
    of,
    name: named.has(bare(slip)) ? of.name : slip,
    typed,
    wrongType: typed && !numbered(of) && chance(0.02),
    district: !withDistrict ? undefined : wrongDistrict ? pick(strangers) : district,
    wrongDistrict,
    province: withProvince ? provinceOf(registry, of, chance(0.25)) : undefined,
    accents: pick(["typed", "typed", "other style", "none"] as const),
  };
}

function writeLine({ of, name, typed, wrongType, district, province, accents }: Said, { chance, pick }: Dice): string {
  const full = chance(0.33);
  const say = (unit: RegisteredUnit, withType: boolean): string => {
    const [ownType, ownName] = splitType(fullName(unit));
    const type = (wrongType && unit === of && otherType[ownType]) || ownType;
    const called = unit === of ? name : ownName;
    if (!withType && !/^\d+$/.test(ownName)) return called;
    return full ? `${type} ${called}` : `${pick(abbreviations[type] ?? [`${type} `])}${called}`;
  };
  const street = pick(streets);
  const places = [say(of, typed), district && say(district, chance(0.7)), province && say(province, chance(0.5))];
  const line = places.filter(Boolean).join(pick([", ", ", ", " - ", " "]));
  // Without commas a street would run into the name of the ward; people put one there.
  const whole = street === "" ? line : `${street}, ${line}`;
  return accents === "none" ? bare(whole) : accents === "other style" ? otherToneStyle(whole) : whole;
}

/** Every unit of today that the address can mean: all communes of its name that nothing written speaks against. */
function truthOf({ registry, named }: Tables, said: Said): string[] {
  const { of, typed, wrongType, district, wrongDistrict, province, accents } = said;
  const spelt = (unit: RegisteredUnit): string => otherToneStyle(unit.name).toLowerCase();
  const isNamed = (units: readonly (RegisteredUnit | undefined)[], wanted: RegisteredUnit | undefined): boolean =>
    wanted === undefined || units.some((unit) => unit?.level === wanted.level && bare(unit.name) === bare(wanted.name));
  const fits = (unit: RegisteredUnit): boolean => {
    if (accents !== "none" && spelt(unit) !== spelt(of)) return false;
    if (typed && !wrongType && unit.type !== of.type) return false;
    const around = aboveOf(registry, unit);
    const today = todayCodes(registry, unit).map((code) => lastOf(registry, `2025/${code}`)?.provinceCode);
    const provinces = today.map((code) => lastOf(registry, `2025/${code}`));
    return isNamed([...around, ...provinces], province) && (wrongDistrict || isNamed(around, district));
  };
  const meant = (named.get(bare(of.name)) ?? []).filter(fits);
  return [...new Set(meant.flatMap((unit) => todayCodes(registry, unit)))];
}
