import type { Official, Role } from "#core/access/actor";
import { localDateOf } from "#core/time/local-time";
import type { Reading } from "#platform/context";
import { insertAccounts } from "./account-store.ts";
import { insertPosts } from "./post-store.ts";

export type WantedStaff = {
  readonly provinceCode: string;
  /** Absent for supervisors and administrators. */
  readonly organisationId?: string;
  readonly role: Role;
  readonly name: string;
  /** Which one of several with the same role at the same place; 1 unless told. */
  readonly number?: number;
};

const batch = 500;

/**
 * Makes sure of any number of accounts with one post each, and answers them as officials in the order asked. Nobody can
 * sign in with them: they have no password. Safe to repeat; ids follow from role and place (`staff.11329.c.receiver.1`).
 */
export async function ensureStaff(
  { db }: Pick<Reading, "db">,
  wanted: readonly WantedStaff[],
  at: Date,
): Promise<Official[]> {
  for (let start = 0; start < wanted.length; start += batch) {
    const some = wanted.slice(start, start + batch);
    await insertAccounts(
      db,
      some.map((each) => ({
        provinceCode: each.provinceCode,
        id: idOf(each),
        username: idOf(each),
        name: each.name,
        mustChangePassword: false,
        createdAt: at,
      })),
    );
    await insertPosts(
      db,
      some.map((each) => ({
        provinceCode: each.provinceCode,
        id: idOf(each),
        accountId: idOf(each),
        role: each.role,
        organisationId: each.organisationId,
        validFrom: localDateOf(at),
      })),
    );
  }
  return wanted.map(officialOf);
}

const idOf = (wanted: WantedStaff): string =>
  `staff.${wanted.organisationId ?? wanted.provinceCode}.${wanted.role}.${wanted.number ?? 1}`;

const officialOf = (wanted: WantedStaff): Official => ({
  kind: "official",
  accountId: idOf(wanted),
  name: wanted.name,
  provinceCode: wanted.provinceCode,
  posts: [
    {
      role: wanted.role,
      provinceCode: wanted.provinceCode,
      ...(wanted.organisationId === undefined ? {} : { organisationId: wanted.organisationId }),
    },
  ],
});
