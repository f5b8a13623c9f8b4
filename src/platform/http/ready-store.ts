import { sql } from "kysely";
import type { Db } from "../database/database.ts";

/** True when the database answers within two seconds and its migrations have been run. */
export async function databaseAnswers(db: Db): Promise<boolean> {
  const asked = sql`select 1 from kysely_migration limit 1`.execute(db).then(
    ({ rows }) => rows.length > 0,
    () => false,
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), 2000);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
