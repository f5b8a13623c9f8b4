import type { Db } from "#platform/database/database";
import { staffTables } from "./tables.ts";

/** User names of a province that went into another lead there: people sign in as they always did. */
export async function moveSignInNames(
  db: Db,
  provinces: { readonly from: string; readonly to: string },
): Promise<void> {
  await staffTables(db)
    .updateTable("sign_in_name")
    .set({ province_code: provinces.to })
    .where("province_code", "=", provinces.from)
    .execute();
}
