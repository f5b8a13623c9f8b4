import { sql } from "kysely";
import type { Db } from "#platform/database/database";
import type { SetAside } from "./draft.ts";
import type { DraftKey } from "./draft-code.ts";
import { contentRow, type Save } from "./draft-store.ts";
import { peopleTables } from "./tables.ts";

/** Keeps what came too late, once for each request and the newest ten of a draft. */
export async function insertSetAside(db: Db, save: Save): Promise<void> {
  const { provinceCode, code } = save;
  await peopleTables(db)
    .insertInto("draft_set_aside")
    .values({
      ...contentRow(save),
      province_code: provinceCode,
      code,
      request_key: save.requestKey,
      base_version: save.version,
      set_aside_at: save.savedAt,
    })
    .onConflict((kept) => kept.columns(["province_code", "code", "request_key"]).doNothing())
    .execute();
  await sql`
    delete from draft_set_aside where province_code = ${provinceCode} and code = ${code} and request_key in (
      select request_key from draft_set_aside where province_code = ${provinceCode} and code = ${code}
      order by set_aside_at desc, request_key offset 10)`.execute(db);
}

export async function listSetAsideRows(db: Db, { provinceCode, code }: DraftKey): Promise<SetAside[]> {
  const rows = await peopleTables(db)
    .selectFrom("draft_set_aside")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("code", "=", code)
    .orderBy("set_aside_at", "desc")
    .orderBy("request_key")
    .execute();
  return rows.map(({ answers, page, files, base_version, set_aside_at }) => ({
    answers,
    files,
    baseVersion: base_version,
    setAsideAt: set_aside_at,
    ...(page === null ? {} : { page }),
  }));
}

export async function deleteSetAside(db: Db, { provinceCode, code }: DraftKey): Promise<void> {
  await peopleTables(db)
    .deleteFrom("draft_set_aside")
    .where("province_code", "=", provinceCode)
    .where("code", "=", code)
    .execute();
}
