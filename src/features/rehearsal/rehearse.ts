import { compareDay, figureNames } from "#features/conservation";
import { randomSequence, type World } from "#features/simulation";
import { keepDraft, moveChange, type ShippedChangeDay } from "#features/units";
import { carryOutApart, type Apart } from "./carry-out-apart.ts";
import { figureLine, type Figure } from "./figure.ts";
import { changesFrom, rehearsedChange, type RehearsedChange } from "./rehearsed-changes.ts";
import { buildOldWorld } from "./world/old-world.ts";
import { busiestUnit, countOpen } from "./world/world-store.ts";

export type RehearsalOrder = {
  readonly day: ShippedChangeDay;
  readonly dossiers: number;
  readonly seed: number;
  /** How often the process that carries the reform out is killed on the way. */
  readonly kills: number;
};

/** What a rehearsal needs of the program: its database opened and closed, because only one process may hold an embedded one. */
export type RehearsalHouse = {
  readonly open: () => Promise<{
    readonly world: World;
    readonly engine: "postgresql" | "pglite";
    close(): Promise<void>;
  }>;
  /** The standard output. */
  readonly print: (line: string) => void;
  /** One moving line for people. */
  readonly tell: (what: string, done: { readonly dossiers: number; readonly acts: number }) => void;
};

const EXECUTION_LIMIT_SECONDS = 60;
const MEMORY_LIMIT_MEGABYTES = 500;

/** Builds the country of June 2025, carries the changes out on it, and proves after each that nothing is lost. Returns whether it is so. */
export async function rehearse(house: RehearsalHouse, order: RehearsalOrder): Promise<boolean> {
  const print = (figure: Figure): void => house.print(figureLine(figure));
  const unit = await build(house, order, print);
  let whole = true;
  let past: Past = { which: "before", at: new Date("2025-06-30T23:59:30+07:00") };
  for (const which of changesFrom(order.day)) {
    const ready = await schedule(house, { past, which, unit });
    whole = whole && ready.whole;
    const kills = which === order.day ? order.kills : 0;
    const apart = await carryOutApart({
      at: ready.at,
      killAfter: killMoments(kills, ready.open, order.seed),
      progress: (moved) => house.tell(which, { dossiers: moved, acts: 0 }),
    });
    tellApart(print, which, apart);
    past = { which, at: ready.at };
  }
  const { world, close } = await house.open();
  whole = (await compare(house, world, past)) && whole;
  await close();
  return whole;
}

/** Returns the code of the commune with most open dossiers, which is divided later. */
async function build(house: RehearsalHouse, order: RehearsalOrder, print: (figure: Figure) => void): Promise<string> {
  const began = performance.now();
  const { world, engine, close } = await house.open();
  const built = await buildOldWorld(world, {
    ...order,
    together: engine === "postgresql" ? 3 : 1,
    progress: house.tell,
  });
  print({ name: "build", value: (performance.now() - began) / 1000, unit: "s" });
  for (const name of ["offices", "officials", "dossiers", "acts"] as const)
    print({ name: `world.${name}`, value: built[name], unit: "count" });
  const unit = await busiestUnit(world.db);
  await close();
  return unit;
}

/** What was done last, and the moment of it. */
type Past = { readonly which: RehearsedChange | "before"; readonly at: Date };
type Next = { readonly past: Past; readonly which: RehearsedChange; readonly unit: string };
type Ready = { readonly at: Date; readonly open: number; readonly whole: boolean };

/** Looks at what the last change has left, then drafts and schedules the next for the first moment of its day. */
async function schedule(house: RehearsalHouse, { past, which, unit }: Next): Promise<Ready> {
  const { world, close } = await house.open();
  const whole = await compare(house, world, past);
  const change = await rehearsedChange(world, which, unit);
  const at = new Date(`${change.on}T00:00:00+07:00`);
  const by = { at: new Date(at.getTime() - 86_400_000), actor: "system:rehearsal" };
  await keepDraft(world.db, change, { version: 0, ...by });
  await moveChange(world.db, change, { from: ["draft"], to: "scheduled", ...by });
  const open = await countOpen(world.db);
  await close();
  return { at, open, whole };
}

/** After so many moved rows, at random between the first and the last. */
function killMoments(kills: number, open: number, seed: number): readonly number[] {
  const random = randomSequence(seed + kills);
  return Array.from({ length: kills }, () => 1 + random.below(Math.max(1, Math.floor(open * 0.9)))).toSorted(
    (a, b) => a - b,
  );
}

function tellApart(
  print: (figure: Figure) => void,
  which: RehearsedChange,
  { seconds, peakMegabytes, moved, kills }: Apart,
): void {
  print({ name: `${which}.execution`, value: seconds, unit: "s", floor: EXECUTION_LIMIT_SECONDS });
  print({ name: `${which}.memory`, value: peakMegabytes, unit: "MB", floor: MEMORY_LIMIT_MEGABYTES });
  print({ name: `${which}.moved`, value: moved, unit: "rows" });
  if (kills > 0) print({ name: `${which}.kills`, value: kills, unit: "count" });
}

/** The ledger of the day, counted from the first act; false when anything is missing. */
async function compare(house: RehearsalHouse, world: World, { which, at }: Past): Promise<boolean> {
  const began = performance.now();
  const on = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  const counted = await compareDay(world, { on, at });
  for (const name of figureNames)
    house.print(figureLine({ name: `${which}.ledger.${name}`, value: counted.counted[name], unit: "dossiers" }));
  house.print(figureLine({ name: `${which}.residue`, value: counted.residues, unit: "dossiers", floor: 0 }));
  house.print(figureLine({ name: `${which}.ledger`, value: (performance.now() - began) / 1000, unit: "s" }));
  for (const gap of counted.gaps) house.print(JSON.stringify({ name: `rehearsal.${which}.gap`, ...gap }));
  return counted.residues === 0 && counted.gaps.length === 0;
}
