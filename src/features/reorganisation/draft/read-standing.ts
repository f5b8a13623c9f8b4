import { localDateOf } from "#core/time/local-time";
import { addDays } from "#core/time/local-date";
import {
  applyChange,
  findUnitEver,
  formerCode,
  fullName,
  listChanges,
  listUnitsEver,
  type StoredChange,
  type Unit,
  type UnitChange,
} from "#features/units";
import type { Acting } from "#platform/context";
import type { Draft } from "./change-row.ts";
import { isOn } from "./units-before.ts";
import type { Standing } from "./standing.ts";

type Of = { readonly provinceCode: string; readonly id?: string; readonly undoes?: UnitChange };

/** What a draft of a province is held against; `id` is the draft's own, so that it does not stand in its own way. */
export async function readStanding(acting: Acting, draft: Draft, of: Of): Promise<Standing> {
  const { provinceCode, undoes } = of;
  const others = (await listChanges(acting.db, { provinceCodes: [provinceCode, "00"] })).filter(
    ({ change }) => change.id !== of.id,
  );
  const periods = earlier(others, draft.on).reduce(
    (units, { change }) => applyChange(units, change),
    [...(await listUnitsEver(acting))],
  );
  const standing = periods.filter((unit) => isOn(unit, draft.on));
  return {
    provinceCode,
    today: localDateOf(acting.at),
    here: new Map(standing.flatMap((unit) => (unit.provinceCode === provinceCode ? [[unit.code, unit]] : []))),
    elsewhere: new Map(
      standing.flatMap((unit) => (unit.provinceCode === provinceCode ? [] : [[unit.code, fullName(unit)]])),
    ),
    used: await usedCodes(acting, { draft, periods, others }),
    others,
    ...(undoes ? { undoes } : {}),
  };
}

const earlier = (others: readonly StoredChange[], on: string): readonly StoredChange[] =>
  others.filter(({ state, change }) => (state === "scheduled" || state === "running") && change.on < on);

type Known = { readonly draft: Draft; readonly periods: readonly Unit[]; readonly others: readonly StoredChange[] };

/** Codes of the draft that name nothing on its day but did before, in either list, or are to. */
async function usedCodes(acting: Acting, { draft, periods, others }: Known): Promise<Standing["used"]> {
  const codes = new Set(draft.rows.flatMap(({ from, to }) => [from, to]));
  const used = new Map<string, { name: string; until: string }>();
  for (const code of codes) {
    const former = await findUnitEver(acting, formerCode(code));
    if (former) used.set(code, { name: fullName(former), until: former.validTo ?? "" });
  }
  for (const unit of periods)
    if (codes.has(unit.code)) used.set(unit.code, { name: fullName(unit), until: unit.validTo ?? "" });
  for (const { state, change } of others)
    for (const unit of state === "scheduled" || state === "running" ? change.units : [])
      if (codes.has(unit.code) && !used.has(unit.code))
        used.set(unit.code, { name: fullName(unit), until: addDays(change.on, -1) ?? "" });
  for (const unit of periods) if (isOn(unit, draft.on)) used.delete(unit.code);
  return used;
}
