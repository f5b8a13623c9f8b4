import type { Official } from "#core/access/actor";
import type { Reading } from "#platform/context";
import { hashPassword } from "#platform/secrets/passwords";
import { findKeyOfUsername, insertAccounts } from "./account-store.ts";
import { demoAccounts, demoPassword, type DemoAccount } from "./demo-staff.ts";
import { insertPosts } from "./post-store.ts";

/** The first day of two-level local government; the first-run world tells of days before the day it is made. */
const twoLevelsSince = "2025-07-01";

export type DemoSeed = { readonly at: Date; readonly password?: string };

/**
 * Makes sure of the demo accounts, all with one password, and answers them as officials. Repeating it changes nothing,
 * neither a password that was changed nor a post that was ended. Only for an installation that shows itself.
 */
export async function seedDemoStaff({ db }: Pick<Reading, "db">, seed: DemoSeed): Promise<Official[]> {
  const first = demoAccounts[0];
  const seeded = first !== undefined && (await findKeyOfUsername(db, first.username)) !== undefined;
  if (!seeded) await insertDemoStaff(db, seed);
  return demoAccounts.map(officialOf);
}

async function insertDemoStaff(db: Reading["db"], { at, password = demoPassword }: DemoSeed): Promise<void> {
  // One hash for all: they share the password anyway, and twenty would hold up the first start for a second.
  const passwordHash = await hashPassword(password);
  if (passwordHash === undefined) throw new Error("The line of passwords to hash is full before anybody can sign in.");
  await db.transaction().execute(async (tx) => {
    const accounts = demoAccounts.map((each) => ({ ...each, id: each.username, passwordHash, createdAt: at }));
    await insertAccounts(
      tx,
      accounts.map((each) => ({ ...each, mustChangePassword: false })),
    );
    await insertPosts(
      tx,
      demoAccounts.map((each) => ({
        provinceCode: each.provinceCode,
        id: each.username,
        accountId: each.username,
        role: each.role,
        organisationId: each.organisationId,
        validFrom: twoLevelsSince,
      })),
    );
  });
}

const officialOf = (demo: DemoAccount): Official => ({
  kind: "official",
  accountId: demo.username,
  name: demo.name,
  provinceCode: demo.provinceCode,
  posts: [
    {
      role: demo.role,
      provinceCode: demo.provinceCode,
      ...(demo.organisationId === undefined ? {} : { organisationId: demo.organisationId }),
    },
  ],
});
