import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { getCall } from "./get-call.ts";
import { keepNote } from "./note-store.ts";
import { callIdInput } from "./take-call.ts";

/** Text that every database takes. */
const storable = (text: string): string => text.toWellFormed().replaceAll("\u0000", "");

/** Notes are saved as they are typed; each official has their own, and a late saving never undoes a later one. */
export const keepNotes = defineCommand({
  name: "hotline.keep-notes",
  permission: "hotline.answer",
  summary: "Keeps what an official types during a call.",
  input: z.strictObject({
    callId: callIdInput,
    text: z.string().max(5_000).transform(storable),
    /** Grows with each saving. */
    revision: z.int().min(0).max(2_000_000_000),
  }),
  writes: "itself",
  async run(acting, { callId, text, revision }) {
    const own = await getCall(acting, callId);
    if (!own.ok) return own;
    const { provinceCode, accountId } = own.value.official;
    const kept = await keepNote(acting.db, { provinceCode, callId, accountId, text, revision, at: acting.at });
    // Another window of the same person: the sender tries again with a higher number, and nothing is lost silently.
    if (!kept) return refuse("hotline.notes_newer");
    return ok({ callId, revision });
  },
});
