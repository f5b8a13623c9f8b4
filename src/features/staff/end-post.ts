import { z } from "zod";
import { ok, refuse } from "#core/result";
import { addDays } from "#core/time/local-date";
import { localDateOf } from "#core/time/local-time";
import { defineCommand } from "#platform/command/define-command";
import { dateField, idField, optional } from "./inputs.ts";
import { endPostAt, findPost, hasOtherAdministrator } from "./post-store.ts";
import { recordedChange } from "./recorded-change.ts";

const name = "staff.end-post";

/**
 * Ends a post now, or with a last day that is today or later. The person's next request finds it gone.
 * Refuses staff.unknown_post, staff.post_ended, staff.day_is_past, staff.dates_reversed, staff.last_administrator.
 */
export const endPost = defineCommand({
  name,
  permission: "staff.manage-accounts",
  summary: "End a post now, or after a last day.",
  input: z.strictObject({ postId: idField, lastDay: optional(dateField) }),
  writes: "itself",
  run: (acting, { postId, lastDay }) =>
    recordedChange(acting, name, async ({ db, at }, { provinceCode }) => {
      const today = localDateOf(at);
      const key = { provinceCode, id: postId };
      const post = await findPost(db, key);
      if (!post) return refuse("staff.unknown_post");
      if (post.endedAt || (post.validTo !== undefined && post.validTo < today)) return refuse("staff.post_ended");
      if (lastDay !== undefined && lastDay < today) return refuse("staff.day_is_past", { day: lastDay });
      if (lastDay !== undefined && lastDay < post.validFrom) {
        return refuse("staff.dates_reversed", { from: post.validFrom, to: lastDay });
      }
      if (post.role === "administrator") {
        const day = lastDay === undefined ? today : (addDays(lastDay, 1) ?? lastDay);
        if (!(await hasOtherAdministrator(db, { provinceCode, day }, { postId })))
          return refuse("staff.last_administrator");
      }
      await endPostAt(db, key, lastDay === undefined ? { at } : { lastDay });
      return ok({ postId });
    }),
});
