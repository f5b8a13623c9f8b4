import { sql } from "kysely";
import type { Migrations } from "../../database/migrate.ts";

/** What real providers need: a template's name and values, a mark set before a message is handed over, whom it is about. */
export const deliveryMigrations: Migrations = {
  "0021-deliveries": {
    async up(db) {
      await sql`
        alter table outgoing_message
          add column template text,
          add column data jsonb,
          add column about text,
          add column handed_at timestamptz`.execute(db);
      await sql`
        create index outgoing_message_about on outgoing_message (province_code, about, queued_at)
        where about is not null`.execute(db);
    },
  },
};
