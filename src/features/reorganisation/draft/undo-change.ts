import { z } from "zod";
import { actorId } from "#core/access/actor";
import { ok, refuse, type Result } from "#core/result";
import {
  findChange,
  listChanges,
  listUnitsEver,
  moveChange,
  type StoredChange,
  type UnitChange,
} from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { makeId } from "#platform/secrets/tokens";
import { builtOn } from "./built-on.ts";
import { aboutInput, provinceInput } from "./change-input.ts";
import { keepChange, mayChange, type ChangeOutput } from "./keep-change.ts";
import { kindBack, reverseChange } from "./reverse-change.ts";
import { lockSchedule } from "./schedule-lock-store.ts";
import { unitsBefore } from "./units-before.ts";

/** What was done is led back by another change, drafted and scheduled here in one. */
export const undoChange = defineCommand({
  name: "reorganisation.undo-change",
  permission: "units.change",
  summary:
    "Drafts and schedules the change that leads back one that was carried out. Refused while a later change rests on it, which is named.",
  input: z.strictObject({
    ...provinceInput,
    id: z.string().min(1).max(60),
    on: aboutInput.on,
    instrument: aboutInput.instrument,
  }),
  writes: "transaction",
  async run(acting, { provinceCode, id, on, instrument }) {
    if (!mayChange(acting, provinceCode)) return refuse("access.not_allowed");
    await lockSchedule(acting.db, provinceCode);
    const undone = await undoable(acting, { provinceCode, id });
    if (!undone.ok) return undone;
    const { change, all } = undone.value;
    const title = undoTitle(change.title);
    const rows = reverseChange(change, unitsBefore(change, { ever: await listUnitsEver(acting), all }));
    const draft = { kind: kindBack(change), title, instrument, on, rows };
    const kept = await keepChange(acting, draft, { provinceCode, id: makeId(), version: 0, undoes: change });
    if (!kept.ok) return kept;
    const step = { from: ["draft"], to: "scheduled", at: acting.at, actor: actorId(acting.actor) } as const;
    await moveChange(acting.db, { provinceCode, id: kept.value.id }, step);
    const output: ChangeOutput = { ...kept.value, state: "scheduled" };
    return ok(output);
  },
});

const undoTitle = (title: string): string => `Hoàn tác: ${title}`.slice(0, 160);

/** A change that was carried out and that nothing rests on; else why it cannot be led back. */
async function undoable(
  { db }: Pick<Acting, "db">,
  key: { readonly provinceCode: string; readonly id: string },
): Promise<Result<{ readonly change: UnitChange; readonly all: readonly StoredChange[] }>> {
  const stored = await findChange(db, key);
  if (!stored) return refuse("change.missing");
  if (stored.state !== "done") return refuse("change.not_done");
  const all = await listChanges(db, { provinceCodes: [key.provinceCode, "00"] });
  const back = all.find(({ change, state }) => change.undoes === key.id && state !== "cancelled");
  if (back) return refuse("change.undone_already", { day: back.change.on });
  const later = builtOn(stored.change, all);
  return later
    ? refuse("change.built_on", { title: later.change.title, day: later.change.on })
    : ok({ change: stored.change, all });
}
