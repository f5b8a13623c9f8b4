import { fullName } from "#features/units";
import { instrumentForm } from "./instrument-form.ts";
import type { Draft } from "./change-row.ts";
import { checkKind } from "./check-kind.ts";
import { checkRows, nameOf } from "./check-rows.ts";
import { checkWays } from "./check-ways.ts";
import { composeChange, unitsAfter } from "./compose-change.ts";
import { faultAt, type Fault } from "./fault.ts";
import type { Standing } from "./standing.ts";
import { touchedUnits } from "./touched-units.ts";

/** Everything wrong with a draft, line by line. While single lines are wrong, what they make together is not asked. */
export function checkChange(draft: Draft, standing: Standing): readonly Fault[] {
  if (draft.rows.length === 0) return [faultAt(0, "change.empty")];
  const about = checkAbout(draft, standing);
  const lines = checkRows(draft, standing);
  if (lines.length > 0) return [...about, ...lines];
  const together = [...checkWays(draft.rows, standing), ...checkKind(draft, standing)];
  return [...about, ...together, ...checkNames(draft, standing), ...checkOthers(draft, standing)];
}

function checkAbout({ on, instrument }: Draft, { today }: Standing): Fault[] {
  return [
    ...(on < today ? [faultAt(0, "change.day_past", { day: on })] : []),
    ...(instrumentForm.test(instrument) ? [] : [faultAt(0, "change.instrument_missing", { instrument })]),
  ];
}

/** No two communes of a province bear one name, whatever their kind. */
function checkNames({ rows }: Draft, standing: Standing): Fault[] {
  const goesOn = new Set(rows.map(({ to }) => to));
  const ended = new Set(rows.map(({ from }) => from).filter((code) => !goesOn.has(code)));
  const renamed = unitsAfter(rows, standing);
  const after = new Map([...standing.here].filter(([code]) => !ended.has(code) && code !== standing.provinceCode));
  const names = new Map([...after].map(([code, { type, name }]) => [code, { type, name }]));
  for (const { code, type, name } of renamed) names.set(code, { type, name });
  return renamed.flatMap(({ code, name }) => {
    const twin = [...names].find(([other, each]) => other !== code && sameName(each.name, name));
    const row = rows.find(({ to }) => to === code)?.row ?? 0;
    return twin ? [faultAt(row, "change.name_taken", { code: twin[0], name: fullName(twin[1]) })] : [];
  });
}

const sameName = (one: string, other: string): boolean =>
  one.normalize("NFC").toLowerCase() === other.normalize("NFC").toLowerCase();

/** Written down once, and apart from whatever else is to come. */
function checkOthers(draft: Draft, standing: Standing): Fault[] {
  const change = composeChange(draft, standing, "");
  const lines = signature(change.links);
  const open = standing.others.filter(({ state }) => state !== "cancelled");
  const twin = open.find((each) => each.change.on === draft.on && signature(each.change.links) === lines);
  if (twin) return [faultAt(0, "change.drafted_already", { title: twin.change.title, day: draft.on })];
  const coming = open.filter(
    ({ state, change: { on } }) => state === "running" || (state === "scheduled" && on >= draft.on),
  );
  return coming.flatMap(({ change: other }) => {
    const theirs = touchedUnits(other);
    const shared = [...touchedUnits(change)].find((code) => theirs.has(code));
    if (shared === undefined) return [];
    const row = draft.rows.find(({ from, to }) => from === shared || to === shared)?.row ?? 0;
    return [faultAt(row, "change.overlaps", { name: nameOf(standing, shared), title: other.title, day: other.on })];
  });
}

const signature = (links: readonly { readonly from: string; readonly to: string; readonly kind: string }[]): string =>
  links
    .map(({ from, to, kind }) => `${from} ${to} ${kind}`)
    .sort()
    .join("\n");
