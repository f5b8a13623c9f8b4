import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { sha256Of } from "#platform/secrets/random";
import { makeId } from "#platform/secrets/tokens";
import { feedToken } from "./feed-address.ts";
import { insertFeed } from "./feed-store.ts";

/** A secret address at which one's calendar program reads one's own shifts. A new one ends the one before. */
export const openFeed = defineCommand({
  name: "hotline.open-feed",
  permission: "hotline.stand-duty",
  summary:
    "Opens a secret address for one's own duty calendar (iCalendar) and ends the one before; GET /duty/feed tells it.",
  input: z.strictObject({}),
  writes: "transaction",
  async run(acting) {
    const { actor, at, signer } = acting;
    if (actor.kind !== "official") return refuse("access.not_allowed");
    const seed = makeId();
    await insertFeed(acting.db, actor, { tokenHash: sha256Of(feedToken(signer, actor, seed)), seed, at });
    return ok({ opened: true });
  },
});
