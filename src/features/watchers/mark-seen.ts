import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { forgetNoticeCounts, mineOf } from "./my-notices.ts";
import { insertSeen } from "./my-notices-store.ts";

const input = z.strictObject({
  /** Ids of one's own notices; without them, all. Others' are left alone without a word. */
  ids: z
    .array(z.string().regex(/^[0-9a-f]{32}$/))
    .min(1)
    .max(500)
    .optional(),
});

/** Seen is not settled: the notice stands until its reason is gone, and climbs on. */
export const markSeen = defineCommand({
  name: "watchers.mark-seen",
  permission: "watchers.read",
  summary: "Marks one's own reminders as seen; they stand until their reason is gone.",
  input,
  writes: "transaction",
  async run(acting, { ids }) {
    const { actor, at, db } = acting;
    if (actor.kind !== "official") return refuse("access.not_allowed");
    const marked = await insertSeen(db, mineOf(actor), { ids, at });
    forgetNoticeCounts(acting, actor);
    return ok({ marked });
  },
});
