import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** What a province decides about letters of apology. */
export const extensionMigrations: Migrations = {
  "0630-extension-rule": {
    async up(db) {
      await sql`
        create table extension_rule (
          province_code text not null,
          changed_at timestamptz not null,
          changed_by text not null,
          most int not null,
          override_allowed boolean not null,
          working_days int not null,
          instrument text not null,
          primary key (province_code, changed_at)
        )`.execute(db);
    },
  },
};
