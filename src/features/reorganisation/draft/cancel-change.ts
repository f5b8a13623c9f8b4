import { z } from "zod";
import { actorId } from "#core/access/actor";
import { ok, refuse } from "#core/result";
import { findChange, listChanges, moveChange } from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import { builtOn } from "./built-on.ts";
import { provinceInput, versionInput } from "./change-input.ts";
import { mayChange, type ChangeOutput } from "./keep-change.ts";
import { lockSchedule } from "./schedule-lock-store.ts";

/** A draft or a scheduled change will not happen. What is being carried out is undone afterwards instead. */
export const cancelChange = defineCommand({
  name: "reorganisation.cancel-change",
  permission: "units.change",
  summary: "Cancels a draft or a scheduled change. Refused while a later scheduled change rests on it.",
  input: z.strictObject({ ...provinceInput, ...versionInput }),
  writes: "transaction",
  async run(acting, { provinceCode, id, version }) {
    if (!mayChange(acting, provinceCode)) return refuse("access.not_allowed");
    await lockSchedule(acting.db, provinceCode);
    const stored = await findChange(acting.db, { provinceCode, id });
    if (!stored) return refuse("change.missing");
    if (stored.state !== "draft" && stored.state !== "scheduled") return refuse("change.not_open");
    if (stored.version !== version) return refuse("change.stale");
    const later =
      stored.state === "scheduled"
        ? builtOn(stored.change, await listChanges(acting.db, { provinceCodes: [provinceCode, "00"] }))
        : undefined;
    if (later) return refuse("change.built_on", { title: later.change.title, day: later.change.on });
    const step = {
      from: ["draft", "scheduled"],
      to: "cancelled",
      at: acting.at,
      actor: actorId(acting.actor),
    } as const;
    if (!(await moveChange(acting.db, { provinceCode, id }, step))) return refuse("change.not_open");
    const output: ChangeOutput = { id, version, state: "cancelled", on: stored.change.on };
    return ok(output);
  },
});
