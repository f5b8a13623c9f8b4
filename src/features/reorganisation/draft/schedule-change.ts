import { z } from "zod";
import { actorId } from "#core/access/actor";
import { ok, refuse } from "#core/result";
import { findChange, moveChange } from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import { checkChange } from "./check-change.ts";
import { provinceInput, versionInput } from "./change-input.ts";
import { draftAgain } from "./draft-again.ts";
import { mayChange, type ChangeOutput } from "./keep-change.ts";
import { readStanding } from "./read-standing.ts";
import { lockSchedule } from "./schedule-lock-store.ts";

/** The draft is to be carried out as its day begins in Viet Nam; where that is today, at once. */
export const scheduleChange = defineCommand({
  name: "reorganisation.schedule-change",
  permission: "units.change",
  summary: "Schedules a draft for its day. It is checked once more against everything that was decided meanwhile.",
  input: z.strictObject({ ...provinceInput, ...versionInput }),
  writes: "transaction",
  async run(acting, { provinceCode, id, version }) {
    if (!mayChange(acting, provinceCode)) return refuse("access.not_allowed");
    await lockSchedule(acting.db, provinceCode);
    const stored = await findChange(acting.db, { provinceCode, id });
    if (!stored) return refuse("change.missing");
    if (stored.state !== "draft") return refuse("change.not_draft");
    if (stored.version !== version) return refuse("change.stale");
    const draft = draftAgain(stored.change);
    const [fault] = checkChange(draft, await readStanding(acting, draft, { provinceCode, id }));
    if (fault) return refuse(fault.code, fault.detail);
    const step = { from: ["draft"], to: "scheduled", at: acting.at, actor: actorId(acting.actor) } as const;
    if (!(await moveChange(acting.db, { provinceCode, id }, step))) return refuse("change.stale");
    const output: ChangeOutput = { id, version, state: "scheduled", on: draft.on };
    return ok(output);
  },
});
