import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** When a province goes into another, an account takes its posts, stand-ins and sessions along. */
export const followProvinceMigrations: Migrations = {
  "0310-follow-province": {
    async up(db) {
      const keys = [
        ["post", "account_id", "account"],
        ["stand_in", "post_id", "post"],
        ["stand_in", "account_id", "account"],
        ["session", "account_id", "account"],
      ] as const;
      for (const [table, column, refers] of keys) {
        const name = `${table}_province_code_${column}_fkey`;
        await sql`
          alter table ${sql.table(table)} drop constraint ${sql.ref(name)},
            add constraint ${sql.ref(name)} foreign key (province_code, ${sql.ref(column)})
            references ${sql.table(refers)} on update cascade`.execute(db);
      }
    },
  },
};
