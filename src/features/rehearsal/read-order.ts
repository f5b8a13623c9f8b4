import { shippedChangeDays } from "#features/units";
import type { RehearsalOrder } from "./rehearse.ts";

const usual = { dossiers: 100_000, seed: 1, kill: 0 };
const limits = { dossiers: [100, 5_000_000], seed: [0, 1_000_000], kill: [0, 20] } as const;

/** What the command line asks for, or the sentence that says what is wrong with it. */
export function readOrder(words: readonly string[], flags: ReadonlyMap<string, string>): RehearsalOrder | string {
  const [day, ...more] = words;
  const on = shippedChangeDays.find((each) => each === day);
  if (on === undefined || more.length > 0)
    return `rehearse takes the day of one change that is known: ${shippedChangeDays.join(" or ")}.`;
  const unknown = [...flags.keys()].find((name) => !(name in usual));
  if (unknown !== undefined) return `rehearse knows --dossiers, --seed and --kill, not --${unknown}.`;
  const read = { ...usual };
  for (const name of Object.keys(usual) as (keyof typeof usual)[]) {
    const [least, most] = limits[name];
    read[name] = Number(flags.get(name) || (flags.has(name) ? Number.NaN : usual[name]));
    if (!Number.isInteger(read[name]) || read[name] < least || read[name] > most)
      return `--${name} takes a whole number from ${least} to ${most}.`;
  }
  return { day: on, dossiers: read.dossiers, seed: read.seed, kills: read.kill };
}
