import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { makeId } from "#platform/secrets/tokens";
import { insertNote } from "./note-store.ts";
import { checkLine, lineInput } from "./roster-input.ts";

/** What the next shift has to know. */
export const writeNote = defineCommand({
  name: "hotline.write-note",
  permission: "hotline.stand-duty",
  summary: "Leaves a note for the next shift of a line; it stands until somebody marks it as done.",
  input: z.strictObject({ ...lineInput, text: z.string().trim().min(1).max(2000) }),
  writes: "transaction",
  async run(acting, { text, ...given }) {
    const { actor, at } = acting;
    if (actor.kind !== "official") return refuse("access.not_allowed");
    const line = await checkLine(acting, given, "hotline.stand-duty");
    if (!line.ok) return line;
    const note = { ...line.value, id: makeId(), text, writtenBy: actor.accountId, writtenAt: at };
    await insertNote(acting.db, note);
    return ok({ id: note.id });
  },
});
