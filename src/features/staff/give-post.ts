import { z } from "zod";
import type { Official, Role } from "#core/access/actor";
import { ok, refuse, type Result } from "#core/result";
import { localDateOf } from "#core/time/local-time";
import { defineCommand } from "#platform/command/define-command";
import type { Reading } from "#platform/context";
import { makeId } from "#platform/secrets/tokens";
import { findOrganisation } from "#features/units";
import { findAccountForUpdate } from "./account-store.ts";
import { dateField, idField, optional, roleField } from "./inputs.ts";
import { insertPosts, readPosts, type HeldPost } from "./post-store.ts";
import { recordedChange } from "./recorded-change.ts";
import { faultOfPlace } from "./role-place.ts";

const name = "staff.give-post";

type Period = { readonly from: string; readonly to?: string | undefined };
type Place = { readonly role: Role; readonly organisationId?: string | undefined };

/**
 * Gives an account a role at an organisation, or over the province. Days are included at both ends; without `from` it
 * counts from today, without `to` until ended.
 */
export const givePost = defineCommand({
  name,
  permission: "staff.manage-accounts",
  summary: "Give an account a post: a role at an organisation of your province, or over the whole province.",
  input: z.strictObject({
    accountId: idField,
    role: roleField,
    organisationId: optional(idField),
    from: optional(dateField),
    to: optional(dateField),
  }),
  writes: "itself",
  async run(acting, { accountId, role, organisationId, ...days }) {
    if (acting.actor.kind !== "official") return refuse("access.not_allowed");
    const place = { role, organisationId };
    // Before the transaction: the catalogue is read through the memory, which must not wait for a connection held here.
    const allowed = await checkPlace(acting, acting.actor, place);
    if (!allowed.ok) return allowed;
    const period = { from: days.from ?? localDateOf(acting.at), to: days.to };
    if (period.to && period.to < period.from) {
      return refuse("staff.dates_reversed", { from: period.from, to: period.to });
    }
    return recordedChange(acting, name, async ({ db }, official) => {
      // Held, so that two requests for the same account are compared one after the other.
      const account = await findAccountForUpdate(db, { provinceCode: official.provinceCode, id: accountId });
      if (!account) return refuse("staff.unknown_account");
      if (account.deactivatedAt) return refuse("staff.account_not_active", { name: account.name });
      const held = (await readPosts(db, account)).find((post) => overlaps(post, place, period));
      if (held) return refuse("staff.post_overlaps", { name: account.name, from: held.validFrom });
      const post = { provinceCode: official.provinceCode, id: makeId(), accountId, ...place };
      await insertPosts(db, [{ ...post, validFrom: period.from, validTo: period.to }]);
      return ok({ postId: post.id });
    });
  },
});

async function checkPlace(reading: Reading, official: Official, place: Place): Promise<Result<null>> {
  const { organisationId } = place;
  const organisation = organisationId === undefined ? undefined : await findOrganisation(reading, organisationId);
  if (organisationId !== undefined && !organisation) return refuse("staff.unknown_organisation", { organisationId });
  if (organisation && organisation.provinceCode !== official.provinceCode) {
    return refuse("staff.other_province", { organisation: organisation.name });
  }
  const fault = faultOfPlace(place.role, organisation?.kind);
  return fault ? refuse(fault) : ok(null);
}

const overlaps = (post: HeldPost, place: Place, period: Period): boolean =>
  post.endedAt === undefined &&
  post.role === place.role &&
  post.organisationId === place.organisationId &&
  (period.to === undefined || post.validFrom <= period.to) &&
  (post.validTo === undefined || post.validTo >= period.from);
