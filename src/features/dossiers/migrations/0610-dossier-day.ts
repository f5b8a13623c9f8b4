import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * A centre's day counts what ended between two moments, and its list of journeys what is on the way; without these
 * indexes both would read everything ever done.
 */
export const dossierDayMigrations: Migrations = {
  "0610-dossier-day": {
    async up(db) {
      await sql`
        create index dossier_act_ended on dossier_act (province_code, at)
        where kind in ('finish', 'refuse', 'return')`.execute(db);
      // What is on its way, whatever its status: papers come back after a refusal too.
      await sql`
        create index dossier_state_moving on dossier_state (province_code, received_by_organisation)
        where state->'papersHeld' ? 'to' or state->'resultHeld' ? 'to'`.execute(db);
      // Results that wait where they will not be returned: somebody has to send them on.
      await sql`
        create index dossier_state_astray on dossier_state (province_code, (state->'resultHeld'->>'holder'))
        where status = 9 and not state->'resultHeld' ? 'to'
          and state->'resultHeld'->>'holder' <> state->>'returnOrganisation'`.execute(db);
    },
  },
};
