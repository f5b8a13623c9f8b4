import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { closeFeeds } from "./feed-store.ts";

/** The address was seen by somebody else, or is needed no more: it opens nothing from now on. */
export const closeFeed = defineCommand({
  name: "hotline.close-feed",
  permission: "hotline.stand-duty",
  summary: "Ends the secret address of one's own duty calendar.",
  input: z.strictObject({}),
  writes: "transaction",
  async run(acting) {
    if (acting.actor.kind !== "official") return refuse("access.not_allowed");
    return ok({ closed: await closeFeeds(acting.db, acting.actor, acting.at) });
  },
});
