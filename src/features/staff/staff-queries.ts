import type { Official, Role } from "#core/access/actor";
import { tokens } from "#core/text/fold";
import { localDateOf } from "#core/time/local-time";
import type { Acting, Reading } from "#platform/context";
import { findAccount } from "./account-store.ts";
import type { Account, AccountKey } from "./account.ts";
import { readPosts, type HeldPost } from "./post-store.ts";
import { readPostHolders, type PostHolder } from "./post-holders-store.ts";
import { readLiveSessions, type ListedSession } from "./session-store.ts";
import { readColleague, readColleaguesAt, readDirectory, readNames, type Colleague } from "./staff-directory-store.ts";
import { readStandInsOfAccount, type ListedStandIn } from "./stand-in-store.ts";

/** The official behind an account at an instant, with the posts that count that day; undefined when not active. */
export async function findOfficial(
  { db }: Pick<Reading, "db">,
  key: AccountKey,
  at: Date,
): Promise<Official | undefined> {
  const found = await readColleague(db, key, localDateOf(at));
  if (!found?.active) return undefined;
  return { kind: "official", accountId: key.id, name: found.name, provinceCode: key.provinceCode, posts: found.posts };
}

/** Who works at an organisation at an instant, stand-ins included; of one role when asked. */
export const listColleaguesAt = (
  { db }: Pick<Reading, "db">,
  place: { readonly provinceCode: string; readonly organisationId: string; readonly role?: Role },
  at: Date,
): Promise<Colleague[]> => readColleaguesAt(db, place, localDateOf(at));

/** Everybody of a province who holds a post at an instant, or stands in for its holder, with how they are reached. */
export const listPostHolders = (
  { db, memory }: Reading,
  provinceCode: string,
  at: Date,
): Promise<readonly PostHolder[]> => {
  const day = localDateOf(at);
  return memory.remember(`staff/post-holders/${provinceCode}/${day}`, () => readPostHolders(db, provinceCode, day));
};

/** Names of accounts by id, for histories and lists. */
export const namesOfAccounts = (
  { db }: Pick<Reading, "db">,
  provinceCode: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => readNames(db, provinceCode, ids);

export const accountsPerPage = 50;

/** One page (from 1) of a province's accounts whose name or user name holds every word of `q`, accents or not. */
export function listAccounts(
  { db, at }: Pick<Acting, "db" | "at">,
  ask: { readonly provinceCode: string; readonly q?: string | undefined; readonly page?: number | undefined },
): Promise<{ readonly rows: readonly Colleague[]; readonly total: number }> {
  const offset = ((ask.page ?? 1) - 1) * accountsPerPage;
  const words = tokens(ask.q ?? "").slice(0, 10);
  return readDirectory(db, { provinceCode: ask.provinceCode, words, offset, limit: accountsPerPage }, localDateOf(at));
}

export type AccountFile = {
  readonly account: Account;
  readonly posts: readonly HeldPost[];
  readonly standIns: readonly ListedStandIn[];
};

/** Everything an administrator sees of one account. */
export async function findAccountFile(
  { db, at }: Pick<Acting, "db" | "at">,
  key: AccountKey,
): Promise<AccountFile | undefined> {
  const account = await findAccount(db, key);
  if (!account) return undefined;
  const [posts, standIns] = [await readPosts(db, key), await readStandInsOfAccount(db, key, localDateOf(at))];
  return { account, posts, standIns };
}

/** The live sessions of whoever asks, the latest used first. */
export async function listOwnSessions(acting: Acting): Promise<readonly ListedSession[]> {
  const { actor } = acting;
  if (actor.kind !== "official") return [];
  return readLiveSessions(acting.db, { provinceCode: actor.provinceCode, id: actor.accountId }, acting.at);
}
