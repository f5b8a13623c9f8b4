import { sql, type RawBuilder } from "kysely";
import type { Role } from "#core/access/actor";
import type { Db } from "#platform/database/database";
import type { AccountKey } from "./account.ts";
import { staffTables } from "./tables.ts";

/** True for a row of post named `p` that counts on `day`: not ended, within its days. */
const countsOn = (day: string): RawBuilder<boolean> =>
  sql<boolean>`(p.ended_at is null and p.valid_from <= ${day}::date and (p.valid_to is null or p.valid_to >= ${day}::date))`;

/** True for a row of post named `p` that counts on `day` for an account, as holder or as the holder's stand-in. */
export const holdsPostOn = (day: string, account: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`
  ${countsOn(day)} and (p.account_id = ${account} or exists (
    select 1 from stand_in i
    where i.province_code = p.province_code and i.post_id = p.id and i.account_id = ${account}
      and i.ended_at is null and i.valid_from <= ${day}::date and i.valid_to >= ${day}::date))`;

export type HeldPost = {
  readonly id: string;
  readonly accountId: string;
  readonly role: Role;
  readonly organisationId?: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly endedAt?: Date;
};

type PostRow = {
  id: string;
  account_id: string;
  role: Role;
  organisation_id: string | null;
  valid_from: string;
  valid_to: string | null;
  ended_at: Date | null;
};

const postOf = (row: PostRow): HeldPost => ({
  id: row.id,
  accountId: row.account_id,
  role: row.role,
  ...(row.organisation_id === null ? {} : { organisationId: row.organisation_id }),
  validFrom: row.valid_from,
  ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
  ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
});

export type NewPost = {
  readonly provinceCode: string;
  readonly id: string;
  readonly accountId: string;
  readonly role: Role;
  readonly organisationId?: string | undefined;
  readonly validFrom: string;
  readonly validTo?: string | undefined;
};

/** Adds posts; one whose id is there already stays as it is. */
export async function insertPosts(db: Db, posts: readonly NewPost[]): Promise<void> {
  if (posts.length === 0) return;
  await staffTables(db)
    .insertInto("post")
    .values(
      posts.map((post) => ({
        province_code: post.provinceCode,
        id: post.id,
        account_id: post.accountId,
        role: post.role,
        organisation_id: post.organisationId ?? null,
        valid_from: post.validFrom,
        valid_to: post.validTo ?? null,
        ended_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(["province_code", "id"]).doNothing())
    .execute();
}

export type PostKey = { readonly provinceCode: string; readonly id: string };

export async function findPost(db: Db, key: PostKey): Promise<HeldPost | undefined> {
  const row = await staffTables(db)
    .selectFrom("post")
    .selectAll()
    .where("province_code", "=", key.provinceCode)
    .where("id", "=", key.id)
    .executeTakeFirst();
  return row && postOf(row);
}

/** Holds a post against others until the transaction ends. */
export async function lockPost(db: Db, key: PostKey): Promise<void> {
  await staffTables(db)
    .selectFrom("post")
    .select("id")
    .where("province_code", "=", key.provinceCode)
    .where("id", "=", key.id)
    .forUpdate()
    .execute();
}

/** Every post an account ever held, the newest first. */
export async function readPosts(db: Db, key: AccountKey): Promise<HeldPost[]> {
  const rows = await staffTables(db)
    .selectFrom("post")
    .selectAll()
    .where("province_code", "=", key.provinceCode)
    .where("account_id", "=", key.id)
    .orderBy("valid_from", "desc")
    .orderBy("id")
    .execute();
  return rows.map(postOf);
}

/** Ends a post at once (`endedAt`), or with a last day yet to come. */
export async function endPostAt(db: Db, key: PostKey, end: { at?: Date; lastDay?: string }): Promise<void> {
  await staffTables(db)
    .updateTable("post")
    .set({ ...(end.at ? { ended_at: end.at } : {}), ...(end.lastDay ? { valid_to: end.lastDay } : {}) })
    .where("province_code", "=", key.provinceCode)
    .where("id", "=", key.id)
    .execute();
}

/** What an act is about to take away: one post, or every post of an account. */
export type LeavingAdministrator = { readonly postId?: string; readonly accountId?: string };

/**
 * True when somebody else administers the province on `day`. The administrators' posts are held against others until
 * the transaction ends: two who end each other's posts at the same moment must not leave the province without one.
 */
export async function hasOtherAdministrator(
  db: Db,
  on: { readonly provinceCode: string; readonly day: string },
  leaving: LeavingAdministrator,
): Promise<boolean> {
  // Locked in one order whatever the day, so that two such acts wait for each other instead of passing.
  await staffTables(db)
    .selectFrom("post")
    .select("id")
    .where("province_code", "=", on.provinceCode)
    .where("role", "=", "administrator")
    .where("ended_at", "is", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  const other = await staffTables(db)
    .selectFrom("post as p")
    .innerJoin("account as a", (join) =>
      join.onRef("a.province_code", "=", "p.province_code").onRef("a.id", "=", "p.account_id"),
    )
    .where("p.province_code", "=", on.provinceCode)
    .where("p.role", "=", "administrator")
    .where(countsOn(on.day))
    .where("a.deactivated_at", "is", null)
    .where("a.password_hash", "is not", null)
    .where("p.id", "<>", leaving.postId ?? "")
    .where("p.account_id", "<>", leaving.accountId ?? "")
    .select("p.id")
    .executeTakeFirst();
  return other !== undefined;
}
