import type { Db } from "#platform/database/database";
import type { Ladders } from "./model/ladder.ts";
import type { PushRules } from "./model/push-time.ts";
import { watcherTables } from "./tables.ts";

export type StoredSettings = { readonly ladders: Partial<Ladders>; readonly push: Partial<PushRules> };

export async function readSettings(db: Db, provinceCode: string): Promise<StoredSettings | undefined> {
  return watcherTables(db)
    .selectFrom("watch_settings")
    .select(["ladders", "push"])
    .where("province_code", "=", provinceCode)
    .executeTakeFirst();
}

export async function writeSettings(
  tx: Db,
  key: { readonly provinceCode: string; readonly at: Date; readonly by: string },
  settings: { readonly ladders: Ladders; readonly push: PushRules },
): Promise<void> {
  const row = {
    ladders: JSON.stringify(settings.ladders) as never,
    push: JSON.stringify(settings.push) as never,
    changed_at: key.at,
    changed_by: key.by,
  };
  await watcherTables(tx)
    .insertInto("watch_settings")
    .values({ province_code: key.provinceCode, ...row })
    .onConflict((taken) => taken.column("province_code").doUpdateSet(row))
    .execute();
}
