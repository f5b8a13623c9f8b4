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
