import { sql } from "kysely";
import type { Post, Role } from "#core/access/actor";
import type { Db } from "#platform/database/database";
import { holdsPostOn } from "./post-store.ts";
import { staffTables } from "./tables.ts";

type JsonPost = { role: Role; organisation: string | null };

/** The posts an account named `a` holds on a day, stand-ins included, as JSON. */
const postsOn = (day: string) => sql<JsonPost[]>`(
  select coalesce(json_agg(json_build_object('role', p.role, 'organisation', p.organisation_id)
    order by p.organisation_id, p.role), '[]'::json)
  from post p where p.province_code = a.province_code and ${holdsPostOn(day, sql.ref("a.id"))})`;

const postsOf = (provinceCode: string, posts: readonly JsonPost[]): Post[] =>
  posts.map(({ role, organisation }) => ({
    role,
    provinceCode,
    ...(organisation === null ? {} : { organisationId: organisation }),
  }));

export type Colleague = {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly active: boolean;
  readonly posts: readonly Post[];
};

const colleagues = (db: Db, provinceCode: string, day: string) =>
  staffTables(db)
    .selectFrom("account as a")
    .where("a.province_code", "=", provinceCode)
    .select(["a.id", "a.username", "a.name", "a.deactivated_at"])
    .select(postsOn(day).as("posts"));

type ColleagueRow = Awaited<ReturnType<ReturnType<typeof colleagues>["execute"]>>[number];

const colleagueOf =
  (provinceCode: string) =>
  (row: ColleagueRow): Colleague => ({
    id: row.id,
    username: row.username,
    name: row.name,
    active: row.deactivated_at === null,
    posts: postsOf(provinceCode, row.posts),
  });

export async function readColleague(
  db: Db,
  key: { readonly provinceCode: string; readonly id: string },
  day: string,
): Promise<Colleague | undefined> {
  const row = await colleagues(db, key.provinceCode, day).where("a.id", "=", key.id).executeTakeFirst();
  return row && colleagueOf(key.provinceCode)(row);
}

/** Active accounts holding (or standing in for) a post at an organisation on a day, of one role when asked. */
export async function readColleaguesAt(
  db: Db,
  place: { readonly provinceCode: string; readonly organisationId: string; readonly role?: Role },
  day: string,
): Promise<Colleague[]> {
  const rows = await colleagues(db, place.provinceCode, day)
    .where("a.deactivated_at", "is", null)
    .where(
      sql<boolean>`exists (select 1 from post p where p.province_code = a.province_code
        and p.organisation_id = ${place.organisationId}
        and (${place.role ?? null}::text is null or p.role = ${place.role ?? null}::text)
        and ${holdsPostOn(day, sql.ref("a.id"))})`,
    )
    .orderBy("a.name")
    .orderBy("a.id")
    .limit(500)
    .execute();
  return rows.map(colleagueOf(place.provinceCode));
}

export type DirectoryAsk = {
  readonly provinceCode: string;
  /** Folded words, each of which must stand in the name or user name. */
  readonly words: readonly string[];
  readonly offset: number;
  readonly limit: number;
};

const likeWord = (word: string): string => `%${word.replace(/[\\%_]/g, "\\$&")}%`;

/** Accounts of a province by user name, and how many there are. */
export async function readDirectory(
  db: Db,
  ask: DirectoryAsk,
  day: string,
): Promise<{ readonly rows: Colleague[]; readonly total: number }> {
  let found = colleagues(db, ask.provinceCode, day);
  let counted = staffTables(db).selectFrom("account as a").where("a.province_code", "=", ask.provinceCode);
  for (const word of ask.words) {
    found = found.where("a.search_text", "like", likeWord(word));
    counted = counted.where("a.search_text", "like", likeWord(word));
  }
  const rows = await found.orderBy("a.username").offset(ask.offset).limit(ask.limit).execute();
  const { total } = await counted.select((count) => count.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  return { rows: rows.map(colleagueOf(ask.provinceCode)), total };
}

/** Names by account id, for histories; ids that are not there are left out. */
export async function readNames(
  db: Db,
  provinceCode: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await staffTables(db)
    .selectFrom("account")
    .select(["id", "name"])
    .where("province_code", "=", provinceCode)
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
