import type { Unit } from "#features/units";
import { findUnit, searchUnits, unitName } from "#features/units";
import { fill } from "#core/text/fill";
import { foldVietnamese } from "#core/text/fold";
import type { Reading } from "#platform/context";
import type { Locale } from "#platform/i18n/locale";
import { ChoiceField, TextField } from "#ui/field/view";
import { messages } from "./submission/messages.ts";

/** What a place field was answered with. `candidates` are offered as choices when the page is redrawn. */
export type PlaceAnswer =
  | { readonly kind: "found"; readonly unit: Unit }
  | { readonly kind: "empty" }
  | { readonly kind: "none"; readonly q: string }
  | { readonly kind: "several"; readonly q: string; readonly candidates: readonly Unit[] };

type Body = Readonly<Record<string, string | string[]>>;
const mostCandidates = 6;

export const one = (body: Body, name: string): string => {
  const value = body[name];
  return (Array.isArray(value) ? (value.at(-1) ?? "") : (value ?? "")).trim();
};

/** `Phường Ngô Quyền, Hải Phòng`, in English `Ngo Quyen Ward, Hai Phong`. */
export async function sayPlace(reading: Reading, unit: Unit, locale: Locale): Promise<string> {
  const province = unit.level === "commune" ? await findUnit(reading, unit.provinceCode) : undefined;
  const name = unitName(unit)[locale];
  return province ? `${name}, ${locale === "vi" ? province.name : province.nameEn}` : name;
}

/**
 * Reads a place from a posted form: `name` holds a chosen unit's code, `name.q` what was typed to look for another.
 * What was typed counts when it is not just the name of the chosen one.
 */
export async function readPlace(
  reading: Reading,
  body: Body,
  of: { readonly name: string; readonly provinceCode?: string; readonly communesOnly?: boolean },
): Promise<PlaceAnswer> {
  const q = one(body, `${of.name}.q`).slice(0, 200);
  const chosen = await findUnit(reading, one(body, of.name).slice(0, 5));
  const { units: looked, sure } = q === "" ? { units: [] } : await lookFor(reading, q, of);
  if (chosen && (q === "" || looked.some((unit) => unit.code === chosen.code))) return { kind: "found", unit: chosen };
  if (q === "") return { kind: "empty" };
  if (looked.length === 0) return { kind: "none", q };
  // Anything less than certain is offered to choose, even when it is one place only.
  const found = sure ?? (await exactMatch(reading, q, looked));
  return found ? { kind: "found", unit: found } : { kind: "several", q, candidates: looked };
}

async function lookFor(
  reading: Reading,
  q: string,
  of: { readonly provinceCode?: string; readonly communesOnly?: boolean },
): Promise<{ readonly units: readonly Unit[]; readonly sure?: Unit | undefined }> {
  const inside = of.provinceCode === undefined ? {} : { provinceCode: of.provinceCode };
  const found = await searchUnits(reading, { q, limit: mostCandidates * 2, ...inside });
  const fitting = found.filter(({ unit }) => !of.communesOnly || unit.level === "commune");
  return {
    units: fitting.slice(0, mostCandidates).map(({ unit }) => unit),
    sure: fitting.find(({ certainty }) => certainty === "certain")?.unit,
  };
}

async function exactMatch(reading: Reading, q: string, units: readonly Unit[]): Promise<Unit | undefined> {
  const wanted = foldVietnamese(q).replaceAll(",", "");
  const named: Unit[] = [];
  for (const unit of units) {
    const says = await Promise.all((["vi", "en"] as const).map((locale) => sayPlace(reading, unit, locale)));
    const names = [...says, unitName(unit).vi, unitName(unit).en, unit.name, unit.code];
    if (names.some((name) => foldVietnamese(name).replaceAll(",", "") === wanted)) named.push(unit);
  }
  return named.length === 1 ? named[0] : undefined;
}

/** The sentence for a place that was not found; undefined when it was. */
export function sayPlaceProblem(answer: PlaceAnswer, locale: Locale): string | undefined {
  const text = messages[locale];
  if (answer.kind === "found") return undefined;
  if (answer.kind === "empty") return text.placeMissing;
  return fill(answer.kind === "none" ? text.placeUnknown : text.placeSeveral, { q: answer.q });
}

export type PlaceOption = { readonly code: string; readonly label: string };

export const placeOptions = (reading: Reading, units: readonly Unit[], locale: Locale): Promise<PlaceOption[]> =>
  Promise.all(units.map(async (unit) => ({ code: unit.code, label: await sayPlace(reading, unit, locale) })));

/** A few places to choose from and a box to look for any other; with nothing to choose from, the box alone. */
export const PlaceField = (props: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly options: readonly PlaceOption[];
  readonly chosen?: string | undefined;
  readonly typed?: string | undefined;
  readonly locale: Locale;
}) => {
  const { name, label, hint, error, options, chosen, typed, locale } = props;
  const text = messages[locale];
  if (options.length === 0)
    return (
      <TextField
        name={`${name}.q`}
        label={label}
        hint={hint ? `${hint} ${text.placeHint}` : text.placeHint}
        error={error}
        value={typed}
      />
    );
  return (
    <>
      <ChoiceField
        name={name}
        label={label}
        hint={hint}
        error={error}
        value={chosen}
        choices={options.map(({ code, label: said }) => ({ value: code, label: said }))}
      />
      <TextField name={`${name}.q`} label={text.otherPlace} hint={text.placeHint} value={typed} />
    </>
  );
};
