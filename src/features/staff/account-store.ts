import type { Selectable, Updateable } from "kysely";
import { foldVietnamese } from "#core/text/fold";
import type { Db } from "#platform/database/database";
import type { Account, AccountKey } from "./account.ts";
import { staffTables, type StaffTables } from "./tables.ts";

type Row = Selectable<StaffTables["account"]>;

const accountOf = (row: Row): Account => ({
  provinceCode: row.province_code,
  id: row.id,
  username: row.username,
  name: row.name,
  ...(row.phone === null ? {} : { phone: row.phone }),
  ...(row.email === null ? {} : { email: row.email }),
  ...(row.password_hash === null ? {} : { passwordHash: row.password_hash }),
  mustChangePassword: row.must_change_password,
  ...(row.totp_seed === null ? {} : { totpSeed: row.totp_seed }),
  ...(row.totp_offered === null ? {} : { totpOffered: row.totp_offered }),
  ...(row.deactivated_at === null ? {} : { deactivatedAt: row.deactivated_at }),
});

/** In which province a user name lives, and whose it is. */
export async function findKeyOfUsername(db: Db, username: string): Promise<AccountKey | undefined> {
  const row = await staffTables(db)
    .selectFrom("sign_in_name")
    .select(["province_code", "account_id"])
    .where("username", "=", username)
    .executeTakeFirst();
  return row && { provinceCode: row.province_code, id: row.account_id };
}

export async function findAccount(db: Db, key: AccountKey): Promise<Account | undefined> {
  const row = await staffTables(db)
    .selectFrom("account")
    .selectAll()
    .where("province_code", "=", key.provinceCode)
    .where("id", "=", key.id)
    .executeTakeFirst();
  return row && accountOf(row);
}

/** The account, held against others until the transaction ends. */
export async function findAccountForUpdate(db: Db, key: AccountKey): Promise<Account | undefined> {
  const row = await staffTables(db)
    .selectFrom("account")
    .selectAll()
    .where("province_code", "=", key.provinceCode)
    .where("id", "=", key.id)
    .forUpdate()
    .executeTakeFirst();
  return row && accountOf(row);
}

export type NewAccount = AccountKey & {
  readonly username: string;
  readonly name: string;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly passwordHash?: string;
  readonly mustChangePassword: boolean;
  readonly createdAt: Date;
};

/** Adds accounts that are not there yet and says whose user name was free; one statement for any number. */
export async function insertAccounts(db: Db, accounts: readonly NewAccount[]): Promise<ReadonlySet<string>> {
  if (accounts.length === 0) return new Set();
  const names = await staffTables(db)
    .insertInto("sign_in_name")
    .values(
      accounts.map((each) => ({ username: each.username, province_code: each.provinceCode, account_id: each.id })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning("username")
    .execute();
  const free = new Set(names.map((each) => each.username));
  const fresh = accounts.filter((each) => free.has(each.username));
  if (fresh.length > 0) await staffTables(db).insertInto("account").values(fresh.map(rowOf)).execute();
  return free;
}

const rowOf = (account: NewAccount) => ({
  province_code: account.provinceCode,
  id: account.id,
  username: account.username,
  name: account.name,
  search_text: searchTextOf(account),
  phone: account.phone ?? null,
  email: account.email ?? null,
  password_hash: account.passwordHash ?? null,
  must_change_password: account.mustChangePassword,
  created_at: account.createdAt,
});

const searchTextOf = (of: { readonly name: string; readonly username: string }): string =>
  `${foldVietnamese(of.name)} ${of.username}`;

export type AccountChange = {
  readonly name?: string | undefined;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly passwordHash?: string;
  readonly mustChangePassword?: boolean;
  readonly totpSeed?: string | null;
  readonly totpOffered?: string | null;
  readonly totpLastStep?: number | null;
  readonly deactivatedAt?: Date | null;
};

/** Sets what is given, leaves the rest. `account` is the one read before, for its search text. */
export async function updateAccount(db: Db, account: Account, change: AccountChange): Promise<void> {
  const set: Updateable<StaffTables["account"]> = {
    ...(change.name === undefined
      ? {}
      : { name: change.name, search_text: searchTextOf({ ...account, name: change.name }) }),
    ...(change.phone === undefined ? {} : { phone: change.phone }),
    ...(change.email === undefined ? {} : { email: change.email }),
    ...(change.passwordHash === undefined ? {} : { password_hash: change.passwordHash }),
    ...(change.mustChangePassword === undefined ? {} : { must_change_password: change.mustChangePassword }),
    ...(change.totpSeed === undefined ? {} : { totp_seed: change.totpSeed }),
    ...(change.totpOffered === undefined ? {} : { totp_offered: change.totpOffered }),
    ...(change.totpLastStep === undefined ? {} : { totp_last_step: change.totpLastStep }),
    ...(change.deactivatedAt === undefined ? {} : { deactivated_at: change.deactivatedAt }),
  };
  if (Object.keys(set).length === 0) return;
  await staffTables(db)
    .updateTable("account")
    .set(set)
    .where("province_code", "=", account.provinceCode)
    .where("id", "=", account.id)
    .execute();
}

/** Marks the step of an accepted code; false when that step or a later one was used already, also by a twin request. */
export async function takeTotpStep(db: Db, key: AccountKey, step: number): Promise<boolean> {
  const done = await staffTables(db)
    .updateTable("account")
    .set({ totp_last_step: step })
    .where("province_code", "=", key.provinceCode)
    .where("id", "=", key.id)
    .where((where) => where.or([where("totp_last_step", "is", null), where("totp_last_step", "<", step)]))
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
