import { z } from "zod";
import { defineCommand } from "#platform/command/define-command";
import { makeId } from "#platform/secrets/tokens";
import { draftInput, draftOf, provinceInput } from "./change-input.ts";
import { keepChange } from "./keep-change.ts";

/** A change of units of the province, written down; nothing happens before it is scheduled. */
export const draftChange = defineCommand({
  name: "reorganisation.draft-change",
  permission: "units.change",
  summary:
    "Drafts a change of the province's units: which goes where, and what each is called afterwards. Refused with the first line that is wrong; nothing is kept then.",
  input: z.strictObject({ ...provinceInput, ...draftInput }),
  writes: "transaction",
  run: (acting, { provinceCode, ...typed }) =>
    keepChange(acting, draftOf(typed), { provinceCode, id: makeId(), version: 0 }),
});
