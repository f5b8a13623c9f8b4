import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

export const documentMigrations: Migrations = {
  "0500-documents": {
    async up(db) {
      await sql`
        create table document (
          province_code text not null,
          sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
          name text not null,
          media_type text not null,
          bytes integer not null check (bytes > 0),
          uploaded_by text not null,
          at timestamptz not null,
          primary key (province_code, sha256)
        )`.execute(db);
    },
  },
};
