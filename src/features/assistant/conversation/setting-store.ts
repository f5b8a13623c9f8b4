import type { Db } from "#platform/database/database";

type SettingTables = {
  assistant_setting: { province_code: string; keep_days: number; set_at: Date; set_by: string };
};

const settingTables = (db: Db) => db.withTables<SettingTables>();

export async function readKeepDays(db: Db, provinceCode: string): Promise<number | undefined> {
  const row = await settingTables(db)
    .selectFrom("assistant_setting")
    .select("keep_days")
    .where("province_code", "=", provinceCode)
    .executeTakeFirst();
  return row?.keep_days;
}
export async function writeKeepDays(
  tx: Db,
  set: { readonly provinceCode: string; readonly keepDays: number; readonly at: Date; readonly by: string },
): Promise<void> {
  const row = { keep_days: set.keepDays, set_at: set.at, set_by: set.by };
  await settingTables(tx)
    .insertInto("assistant_setting")
    .values({ province_code: set.provinceCode, ...row })
    .onConflict((taken) => taken.column("province_code").doUpdateSet(row))
    .execute();
}
