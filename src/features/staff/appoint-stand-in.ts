import { z } from "zod";
import type { Official } from "#core/access/actor";
import { may } from "#core/access/may";
import { ok, refuse, type Result } from "#core/result";
import { addDays } from "#core/time/local-date";
import { localDateOf } from "#core/time/local-time";
import { defineCommand } from "#platform/command/define-command";
import { makeId } from "#platform/secrets/tokens";
import { findAccount } from "./account-store.ts";
import { dateField, idField } from "./inputs.ts";
import { findPost, lockPost, type HeldPost } from "./post-store.ts";
import { recordedChange } from "./recorded-change.ts";
import { findStandInWithin, insertStandIn } from "./stand-in-store.ts";

const name = "staff.appoint-stand-in";
const longestStandInDays = 90;

/** Whether this person arranges stand-ins for that post: a head or leader at their own organisation, an administrator everywhere. */
export const mayArrangeFor = (official: Official, post: Pick<HeldPost, "organisationId">): boolean =>
  // A post over the whole province has no organisation; asking for "" leaves only those who cover the whole province too.
  may(official, "staff.manage-stand-ins", {
    provinceCode: official.provinceCode,
    organisationId: post.organisationId ?? "",
  });

/**
 * Lets one account do the work of another's post from one day to another, both included. The holder keeps the post.
 * Refuses every misuse with its own sentence; see `refusals.ts`.
 */
export const appointStandIn = defineCommand({
  name,
  permission: "staff.manage-stand-ins",
  summary: "Appoint a stand-in for a post over a period of days.",
  input: z.strictObject({ postId: idField, accountId: idField, from: dateField, to: dateField }),
  writes: "itself",
  run: (acting, { postId, accountId, from, to }) =>
    recordedChange(acting, name, async ({ db, at }, official) => {
      const { provinceCode } = official;
      const days = checkDays({ from, to, today: localDateOf(at) });
      if (!days.ok) return days;
      await lockPost(db, { provinceCode, id: postId });
      const post = await findPost(db, { provinceCode, id: postId });
      if (!post) return refuse("staff.unknown_post");
      if (!mayArrangeFor(official, post)) return refuse("staff.not_your_organisation");
      if (post.endedAt || (post.validTo !== undefined && post.validTo < from)) return refuse("staff.post_ended");
      if (post.accountId === accountId) return refuse("staff.stand_in_is_self");
      const account = await findAccount(db, { provinceCode, id: accountId });
      if (!account) return refuse("staff.unknown_account");
      if (account.deactivatedAt) return refuse("staff.account_not_active", { name: account.name });
      if (await findStandInWithin(db, { provinceCode, id: postId }, { from, to }))
        return refuse("staff.stand_in_overlaps");
      const id = makeId();
      await insertStandIn(db, { provinceCode, id, postId, accountId, validFrom: from, validTo: to });
      return ok({ standInId: id });
    }),
});

function checkDays(of: { readonly from: string; readonly to: string; readonly today: string }): Result<null> {
  if (of.to < of.from) return refuse("staff.dates_reversed", { from: of.from, to: of.to });
  if (of.to < of.today) return refuse("staff.day_is_past", { day: of.to });
  const last = addDays(of.from, longestStandInDays - 1);
  return last !== undefined && of.to > last
    ? refuse("staff.stand_in_too_long", { days: longestStandInDays })
    : ok(null);
}
