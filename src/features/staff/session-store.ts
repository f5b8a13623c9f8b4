import { sql } from "kysely";
import type { Post } from "#core/access/actor";
import type { Db } from "#platform/database/database";
import type { AccountKey } from "./account.ts";
import { holdsPostOn } from "./post-store.ts";
import { staffTables, type SessionKind, type StaffTables } from "./tables.ts";

export type NewSession = {
  readonly provinceCode: string;
  readonly tokenHash: string;
  readonly id: string;
  readonly accountId: string;
  readonly kind: SessionKind;
  readonly wants?: StaffTables["session"]["wants"];
  readonly at: Date;
  readonly expiresAt: Date;
  readonly agent: string;
};

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  await staffTables(db)
    .insertInto("session")
    .values({
      province_code: session.provinceCode,
      token_hash: session.tokenHash,
      id: session.id,
      account_id: session.accountId,
      kind: session.kind,
      wants: session.wants ?? null,
      created_at: session.at,
      last_seen_at: session.at,
      expires_at: session.expiresAt,
      agent: session.agent,
    })
    .execute();
}

export type SessionKey = { readonly provinceCode: string; readonly tokenHash: string };

export type IdentifiedSession = {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly kind: SessionKind;
  readonly posts: readonly Post[];
};

/** Who a live session belongs to and which posts count on `day`, those held as a stand-in among them: one statement. */
export async function findIdentity(db: Db, key: SessionKey, day: string): Promise<IdentifiedSession | undefined> {
  const row = await staffTables(db)
    .selectFrom("session as s")
    .innerJoin("account as a", (join) =>
      join.onRef("a.province_code", "=", "s.province_code").onRef("a.id", "=", "s.account_id"),
    )
    .where("s.province_code", "=", key.provinceCode)
    .where("s.token_hash", "=", key.tokenHash)
    .where("s.kind", "<>", "pending")
    .where("s.revoked_at", "is", null)
    .where("a.deactivated_at", "is", null)
    .select(["s.id", "s.account_id", "s.kind", "s.last_seen_at", "s.expires_at", "a.name"])
    .select(
      sql<{ role: Post["role"]; organisation: string | null }[]>`(
        select coalesce(json_agg(json_build_object('role', p.role, 'organisation', p.organisation_id)), '[]'::json)
        from post p
        where p.province_code = s.province_code and ${holdsPostOn(day, sql.ref("s.account_id"))})`.as("posts"),
    )
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    kind: row.kind,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    posts: row.posts.map(({ role, organisation }) => ({
      role,
      provinceCode: key.provinceCode,
      ...(organisation === null ? {} : { organisationId: organisation }),
    })),
  };
}

export async function markSessionSeen(db: Db, key: SessionKey, at: Date): Promise<void> {
  await staffTables(db)
    .updateTable("session")
    .set({ last_seen_at: at })
    .where("province_code", "=", key.provinceCode)
    .where("token_hash", "=", key.tokenHash)
    .execute();
}

export type PendingSession = { readonly accountId: string; readonly wants: "code" | "new-password" };

/** The step of signing in that a ticket stands for, while it lasts. */
export async function findPendingSession(db: Db, key: SessionKey, at: Date): Promise<PendingSession | undefined> {
  const row = await staffTables(db)
    .selectFrom("session")
    .select(["account_id", "wants"])
    .where("province_code", "=", key.provinceCode)
    .where("token_hash", "=", key.tokenHash)
    .where("kind", "=", "pending")
    .where("revoked_at", "is", null)
    .where("expires_at", ">", at)
    .executeTakeFirst();
  return row?.wants ? { accountId: row.account_id, wants: row.wants } : undefined;
}

/** Uses a ticket up; false when somebody else just did. */
export async function takePendingSession(db: Db, key: SessionKey, at: Date): Promise<boolean> {
  const done = await staffTables(db)
    .updateTable("session")
    .set({ revoked_at: at })
    .where("province_code", "=", key.provinceCode)
    .where("token_hash", "=", key.tokenHash)
    .where("kind", "=", "pending")
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export type ListedSession = {
  readonly id: string;
  readonly kind: SessionKind;
  readonly agent: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
};

/** Sessions of an account that still open something, the latest used first. */
export async function readLiveSessions(db: Db, key: AccountKey, at: Date): Promise<ListedSession[]> {
  const rows = await staffTables(db)
    .selectFrom("session")
    .select(["id", "kind", "agent", "created_at", "last_seen_at"])
    .where("province_code", "=", key.provinceCode)
    .where("account_id", "=", key.id)
    .where("kind", "<>", "pending")
    .where("revoked_at", "is", null)
    .where("expires_at", ">", at)
    .orderBy("last_seen_at", "desc")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    agent: row.agent,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
  }));
}

type Revoking = { readonly at: Date; readonly only?: string | undefined; readonly except?: string | undefined };

/** Ends an account's sessions: all, `only` one, or all `except` one. Says how many ended now. */
export async function revokeSessions(db: Db, key: AccountKey, which: Revoking): Promise<number> {
  let update = staffTables(db)
    .updateTable("session")
    .set({ revoked_at: which.at })
    .where("province_code", "=", key.provinceCode)
    .where("account_id", "=", key.id)
    .where("revoked_at", "is", null);
  if (which.only !== undefined) update = update.where("id", "=", which.only);
  if (which.except !== undefined) update = update.where("id", "<>", which.except);
  return Number((await update.executeTakeFirst()).numUpdatedRows);
}

/** Removes what nobody can use or needs to see any more. */
export async function deleteSessionsBefore(db: Db, provinceCode: string, before: Date): Promise<void> {
  await staffTables(db)
    .deleteFrom("session")
    .where("province_code", "=", provinceCode)
    .where("expires_at", "<", before)
    .execute();
}
