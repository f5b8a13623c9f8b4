import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { mayArrangeFor } from "./appoint-stand-in.ts";
import { idField } from "./inputs.ts";
import { findPost } from "./post-store.ts";
import { recordedChange } from "./recorded-change.ts";
import { endStandInAt, findStandIn } from "./stand-in-store.ts";

const name = "staff.end-stand-in";

/** Ends a stand-in now, begun or not. Refuses staff.unknown_stand_in, staff.not_your_organisation. */
export const endStandIn = defineCommand({
  name,
  permission: "staff.manage-stand-ins",
  summary: "End a stand-in now.",
  input: z.strictObject({ standInId: idField }),
  writes: "itself",
  run: (acting, { standInId }) =>
    recordedChange(acting, name, async ({ db, at }, official) => {
      const key = { provinceCode: official.provinceCode, id: standInId };
      const standIn = await findStandIn(db, key);
      const post = standIn && (await findPost(db, { provinceCode: official.provinceCode, id: standIn.postId }));
      if (!post) return refuse("staff.unknown_stand_in");
      if (!mayArrangeFor(official, post)) return refuse("staff.not_your_organisation");
      await endStandInAt(db, key, at);
      return ok({ standInId });
    }),
});
