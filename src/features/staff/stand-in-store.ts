import type { Role } from "#core/access/actor";
import type { Db } from "#platform/database/database";
import type { AccountKey } from "./account.ts";
import type { PostKey } from "./post-store.ts";
import { staffTables } from "./tables.ts";

export type StandIn = {
  readonly id: string;
  readonly postId: string;
  readonly accountId: string;
  readonly validFrom: string;
  readonly validTo: string;
};

export type NewStandIn = StandIn & { readonly provinceCode: string };

export async function insertStandIn(db: Db, standIn: NewStandIn): Promise<void> {
  await staffTables(db)
    .insertInto("stand_in")
    .values({
      province_code: standIn.provinceCode,
      id: standIn.id,
      post_id: standIn.postId,
      account_id: standIn.accountId,
      valid_from: standIn.validFrom,
      valid_to: standIn.validTo,
      ended_at: null,
    })
    .execute();
}

/** A stand-in that has not been ended, with the post it is for. */
export async function findStandIn(db: Db, key: PostKey): Promise<StandIn | undefined> {
  const row = await staffTables(db)
    .selectFrom("stand_in")
    .selectAll()
    .where("province_code", "=", key.provinceCode)
    .where("id", "=", key.id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      postId: row.post_id,
      accountId: row.account_id,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    }
  );
}

/** Another stand-in for the same post whose days touch this period. */
export async function findStandInWithin(
  db: Db,
  post: PostKey,
  period: { readonly from: string; readonly to: string },
): Promise<string | undefined> {
  const row = await staffTables(db)
    .selectFrom("stand_in")
    .select("id")
    .where("province_code", "=", post.provinceCode)
    .where("post_id", "=", post.id)
    .where("ended_at", "is", null)
    .where("valid_from", "<=", period.to)
    .where("valid_to", ">=", period.from)
    .executeTakeFirst();
  return row?.id;
}

export async function endStandInAt(db: Db, key: PostKey, at: Date): Promise<void> {
  await staffTables(db)
    .updateTable("stand_in")
    .set({ ended_at: at })
    .where("province_code", "=", key.provinceCode)
    .where("id", "=", key.id)
    .execute();
}

/** One arrangement as a page lists it: who is away from which post, who stands in. */
export type ListedStandIn = StandIn & {
  readonly standInName: string;
  readonly absentId: string;
  readonly absentName: string;
  readonly role: Role;
  readonly organisationId?: string;
};

const listed = (db: Db, provinceCode: string, day: string) =>
  staffTables(db)
    .selectFrom("stand_in as i")
    .innerJoin("post as p", (join) =>
      join.onRef("p.province_code", "=", "i.province_code").onRef("p.id", "=", "i.post_id"),
    )
    .innerJoin("account as stand", (join) =>
      join.onRef("stand.province_code", "=", "i.province_code").onRef("stand.id", "=", "i.account_id"),
    )
    .innerJoin("account as absent", (join) =>
      join.onRef("absent.province_code", "=", "p.province_code").onRef("absent.id", "=", "p.account_id"),
    )
    .where("i.province_code", "=", provinceCode)
    .where("i.ended_at", "is", null)
    .where("p.ended_at", "is", null)
    .where("i.valid_to", ">=", day)
    .select(["i.id", "i.post_id", "i.account_id", "i.valid_from", "i.valid_to", "p.role", "p.organisation_id"])
    .select(["stand.name as stand_name", "absent.name as absent_name", "p.account_id as absent_id"])
    .orderBy("i.valid_from")
    .orderBy("i.id");

type ListedRow = Awaited<ReturnType<ReturnType<typeof listed>["execute"]>>[number];

const listedOf = (row: ListedRow): ListedStandIn => ({
  id: row.id,
  postId: row.post_id,
  accountId: row.account_id,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  standInName: row.stand_name,
  absentId: row.absent_id,
  absentName: row.absent_name,
  role: row.role,
  ...(row.organisation_id === null ? {} : { organisationId: row.organisation_id }),
});

/** Arrangements not over by `day` in which an account is away or stands in. */
export async function readStandInsOfAccount(db: Db, key: AccountKey, day: string): Promise<ListedStandIn[]> {
  const rows = await listed(db, key.provinceCode, day)
    .where((where) => where.or([where("i.account_id", "=", key.id), where("p.account_id", "=", key.id)]))
    .execute();
  return rows.map(listedOf);
}

/** Arrangements not over by `day` for the posts of some organisations; without a list, of the whole province. */
export async function readStandInsAt(
  db: Db,
  of: { readonly provinceCode: string; readonly organisationIds?: readonly string[] },
  day: string,
): Promise<ListedStandIn[]> {
  let query = listed(db, of.provinceCode, day);
  if (of.organisationIds) query = query.where("p.organisation_id", "in", [...of.organisationIds]);
  return (await query.limit(500).execute()).map(listedOf);
}

/** A post that counts on a day, with its holder's name. */
export type HolderOfPost = {
  readonly postId: string;
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  readonly organisationId?: string;
};

/** The posts of some organisations on a day (or the one post asked for), with who holds them. */
export async function readHolders(
  db: Db,
  of: { readonly provinceCode: string; readonly organisationIds?: readonly string[]; readonly postId?: string },
  day: string,
): Promise<HolderOfPost[]> {
  let query = staffTables(db)
    .selectFrom("post as p")
    .innerJoin("account as a", (join) =>
      join.onRef("a.province_code", "=", "p.province_code").onRef("a.id", "=", "p.account_id"),
    )
    .where("p.province_code", "=", of.provinceCode)
    .where("p.ended_at", "is", null)
    .where((where) => where.or([where("p.valid_to", "is", null), where("p.valid_to", ">=", day)]))
    .select(["p.id", "p.account_id", "p.role", "p.organisation_id", "a.name"]);
  if (of.organisationIds) query = query.where("p.organisation_id", "in", [...of.organisationIds]);
  if (of.postId !== undefined) query = query.where("p.id", "=", of.postId);
  const rows = await query.orderBy("p.organisation_id").orderBy("a.name").limit(500).execute();
  return rows.map((row) => ({
    postId: row.id,
    accountId: row.account_id,
    name: row.name,
    role: row.role,
    ...(row.organisation_id === null ? {} : { organisationId: row.organisation_id }),
  }));
}
