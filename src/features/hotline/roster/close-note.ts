import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { mayOnLine } from "../line.ts";
import { findNote, keepNoteClosed } from "./note-store.ts";

/** What a note asked for is done; it is shown no more. */
export const closeNote = defineCommand({
  name: "hotline.close-note",
  permission: "hotline.stand-duty",
  summary: "Marks a hand-over note as done.",
  input: z.strictObject({ id: z.string().min(1).max(60) }),
  writes: "transaction",
  async run(acting, { id }) {
    const { actor, at } = acting;
    if (actor.kind !== "official") return refuse("access.not_allowed");
    const note = await findNote(acting.db, actor.provinceCode, id);
    if (!note) return refuse("hotline.note_missing");
    if (!mayOnLine(actor, "hotline.stand-duty", note)) return refuse("access.not_allowed");
    if (!(await keepNoteClosed(acting.db, note, { by: actor.accountId, at }))) return refuse("hotline.note_closed");
    return ok({ id, organisationId: note.organisationId, purpose: note.purpose });
  },
});
