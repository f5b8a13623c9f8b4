import { fill } from "#core/text/fill";
import type { Localised } from "#platform/i18n/locale";
import type { RegisteredUnit } from "../registry/registered-unit.ts";
import { aboveOn, lastOf, type Registry } from "../registry/registry.ts";
import { fullName, unitName } from "../unit-names.ts";
import type { PlaceFound, PlacesFound } from "./find-places.ts";
import type { PlaceEntry } from "./gazetteer.ts";
import { resolveMessages } from "./messages.ts";

/** One answer to choose: it leads to a unit, or to a narrower question. */
export type Option = { readonly label: Localised; readonly hint?: Localised; readonly code: string } | NarrowerOption;
type NarrowerOption = { readonly label: Localised; readonly hint?: Localised; readonly q: string };

/** The one thing that the address leaves open. */
export type Question = {
  readonly kind: "commune" | "part" | "province" | "district" | "place";
  readonly text: Localised;
  readonly options: readonly Option[];
};

const MOST_OPTIONS = 60;
const CLOSED_ON = "2025-06-30";
const MOST_NEIGHBOURS = 3;

const both = (key: keyof (typeof resolveMessages)["vi"], values: Record<string, string> = {}): Localised => ({
  vi: fill(resolveMessages.vi[key], values),
  en: fill(resolveMessages.en[key], values),
});
const plain = (text: string): Localised => ({ vi: text, en: text });

/** The question to ask back, when what was written leads to more than one place; undefined when it leads to one. */
export function askBack({ resolution, registry, found, open }: PlacesFound): Question | undefined {
  const entries = resolution.open.map(({ entry }) => entry);
  const [first] = entries;
  const larger = found.slice(0, open).filter(({ unit }) => unit.level === "province");
  if (larger.length > 0 || !first) return largerQuestion(found.slice(0, open), larger);
  if (resolution.answers.length < 2) return undefined;
  if (entries.length === 1) return partQuestion(registry, first, found);
  const provinces = Map.groupBy(entries, ({ province }) => province);
  const options =
    provinces.size > 1 ? provinceOptions(registry, provinces) : entries.map((entry) => entryOption(registry, entry));
  return { ...wordsFor(provinces.size, entries), options: options.slice(0, MOST_OPTIONS) };
}

function wordsFor(provinces: number, entries: readonly PlaceEntry[]): Pick<Question, "kind" | "text"> {
  if (provinces > 1) return { kind: "province", text: both("whichProvince") };
  const districts = new Set(entries.map(({ unit }) => (unit.list === "2004" ? unit.parentCode : undefined)));
  return districts.size === entries.length && !districts.has(undefined)
    ? { kind: "district", text: both("whichDistrict") }
    : { kind: "place", text: both("whichPlace") };
}

/** Only a province or a district was named: its communes, unless there are too many to choose from. */
function largerQuestion(found: readonly PlaceFound[], provinces: readonly PlaceFound[]): Question | undefined {
  if (found.length === 0 || (found.length === 1 && provinces.length === 0)) return undefined;
  const communes = found.filter(({ unit }) => unit.level === "commune");
  const options = communes.map(({ unit }) => ({ label: unitName(unit), code: unit.code }));
  return { kind: "commune", text: both("whichCommune"), options: options.slice(0, MOST_OPTIONS) };
}

/** A divided commune: the units that took a part, each told by the neighbours it was joined with. */
function partQuestion(registry: Registry, entry: PlaceEntry, found: readonly PlaceFound[]): Question {
  const options = entry.answers.flatMap((code): Option[] => {
    const unit = found.find((each) => each.unit.code === code)?.unit;
    if (!unit) return [];
    const names = neighbours(registry, entry.unit, code);
    return [{ label: unitName(unit), code, ...(names === "" ? {} : { hint: both("joinedWith", { names }) }) }];
  });
  return { kind: "part", text: both("whichPart", { name: fullName(entry.unit) }), options };
}

/** Former communes that went whole into the same unit, those of the same district first. */
function neighbours(registry: Registry, of: RegisteredUnit, code: string): string {
  const whole = (registry.cameFrom.get(`2025/${code}`) ?? []).filter(
    ({ kind }) => kind === "whole" || kind === "all-people",
  );
  const units = whole.flatMap(({ from }) => lastOf(registry, from) ?? []);
  const near = (unit: RegisteredUnit) => (unit.parentCode === of.parentCode ? 0 : 1);
  return units
    .toSorted((a, b) => near(a) - near(b))
    .slice(0, MOST_NEIGHBOURS)
    .map(fullName)
    .join(", ");
}

function provinceOptions(registry: Registry, provinces: ReadonlyMap<string, readonly PlaceEntry[]>): Option[] {
  return [...provinces].flatMap(([code, entries]): Option[] => {
    const province = lastOf(registry, `2025/${code}`);
    const [entry, ...others] = entries;
    if (!province || !entry) return [];
    const former = new Set(
      entries.flatMap(({ unit }) =>
        unit.list === "2004" ? (lastOf(registry, `2004/${unit.provinceCode}`)?.name ?? []) : [],
      ),
    );
    former.delete(province.name);
    const label = { vi: fullName(province), en: province.nameEn };
    const hint = former.size === 0 ? {} : { hint: plain([...former].join(", ")) };
    const answers = new Set(entries.flatMap(({ answers: each }) => each));
    const [only] = answers;
    if (answers.size === 1 && only !== undefined) return [{ label, ...hint, code: only }];
    const name = others.every(({ unit }) => unit.type === entry.unit.type) ? fullName(entry.unit) : entry.unit.name;
    return [{ label, ...hint, q: `${name}, ${fullName(province)}` }];
  });
}

/** The whole address of a place, which leads to it alone; today's name leads straight to its unit. */
function entryOption(registry: Registry, { unit, answers }: PlaceEntry): Option {
  const [only] = answers;
  if (unit.list === "2025" && only !== undefined)
    return { label: { vi: fullName(unit), en: fullName(unit) }, hint: both("newName"), code: only };
  const above = aboveOn(registry, unit, CLOSED_ON).map(fullName);
  const label = plain([fullName(unit), ...above.slice(0, 1)].join(", "));
  const hint = plain(above.slice(1).join(", "));
  if (answers.length === 1 && only !== undefined) return { label, hint, code: only };
  return { label, hint, q: [fullName(unit), ...above].join(", ") };
}
