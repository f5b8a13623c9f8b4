import { z } from "zod";
import { refuse } from "#core/result";
import { findChange } from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import { draftInput, draftOf, provinceInput, versionInput } from "./change-input.ts";
import { keepChange, mayChange } from "./keep-change.ts";

/** Writes a draft anew; what is scheduled is taken back first. */
export const editDraft = defineCommand({
  name: "reorganisation.edit-draft",
  permission: "units.change",
  summary: "Replaces a draft that is not scheduled yet. Refused when somebody else has changed it since `version`.",
  input: z.strictObject({ ...provinceInput, ...versionInput, ...draftInput }),
  writes: "transaction",
  async run(acting, { provinceCode, id, version, ...typed }) {
    if (!mayChange(acting, provinceCode)) return refuse("access.not_allowed");
    const stored = await findChange(acting.db, { provinceCode, id });
    if (!stored) return refuse("change.missing");
    if (stored.state !== "draft") return refuse("change.not_draft");
    if (stored.version !== version) return refuse("change.stale");
    return keepChange(acting, draftOf(typed), { provinceCode, id, version });
  },
});
