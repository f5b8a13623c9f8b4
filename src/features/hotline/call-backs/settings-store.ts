import type { Db } from "#platform/database/database";
import { callBackTables } from "./call-back-tables.ts";
import type { HotlineSettings } from "./settings.ts";

export async function readHotlineSettings(db: Db, provinceCode: string): Promise<HotlineSettings | undefined> {
  const row = await callBackTables(db)
    .selectFrom("hotline_setting")
    .select("settings")
    .where("province_code", "=", provinceCode)
    .orderBy("set_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.settings;
}

type Writing = { readonly provinceCode: string; readonly at: Date; readonly by: string };

/** Earlier settings stay: what was promised under them is read with them. */
export async function writeHotlineSettings(
  db: Db,
  { provinceCode, at, by }: Writing,
  settings: HotlineSettings,
): Promise<void> {
  await callBackTables(db)
    .insertInto("hotline_setting")
    .values({ province_code: provinceCode, set_at: at, set_by: by, settings: JSON.stringify(settings) })
    .onConflict((same) =>
      same.columns(["province_code", "set_at"]).doUpdateSet({ settings: JSON.stringify(settings), set_by: by }),
    )
    .execute();
}
