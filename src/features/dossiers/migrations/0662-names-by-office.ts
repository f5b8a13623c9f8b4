import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/**
 * A name is looked for at an office, so the office stands before it: the centre that received, and the agency that
 * decides where that is another unit's. By the province alone every ward had to look through everybody's names.
 */
export const nameMigrations: Migrations = {
  "0662-names-by-office": {
    async up(db) {
      await sql`drop index dossier_owner_name`.execute(db);
      await sql`drop index dossier_owner_given_name`.execute(db);
      await sql`
        create index dossier_name on dossier (province_code, received_by_organisation, owner_name_folded text_pattern_ops)`.execute(
        db,
      );
      await sql`
        create index dossier_given_name on dossier (province_code, received_by_organisation, owner_name_reversed text_pattern_ops)`.execute(
        db,
      );
      await sql`
        create index dossier_name_elsewhere on dossier (province_code, competent_organisation, owner_name_folded text_pattern_ops)
        where split_part(competent_organisation, '.', 1) <> split_part(received_by_organisation, '.', 1)`.execute(db);
      await sql`
        create index dossier_given_name_elsewhere on dossier (province_code, competent_organisation, owner_name_reversed text_pattern_ops)
        where split_part(competent_organisation, '.', 1) <> split_part(received_by_organisation, '.', 1)`.execute(db);
    },
  },
};
