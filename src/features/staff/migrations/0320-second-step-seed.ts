import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * What is kept for the second step is a seed; the secret is made of it and the server's own. A step that was turned on
 * before stays on and takes no code any more: an administrator clears it, and it is turned on anew.
 */
export const secondStepMigrations: Migrations = {
  "0320-second-step-seed": {
    async up(db) {
      await sql`alter table account rename column totp_secret to totp_seed`.execute(db);
    },
  },
};
