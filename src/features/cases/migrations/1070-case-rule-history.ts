import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** What a province promised when: rows are only added. What was set before this is its first row, from the standing one. */
export const caseRuleHistoryMigrations: Migrations = {
  "1070-case-rule-history": {
    async up(db) {
      await sql`
        create table case_rule_change (
          province_code text not null,
          id text not null,
          changed_at timestamptz not null,
          changed_by text not null,
          rules jsonb not null,
          primary key (province_code, id)
        )`.execute(db);
      await sql`
        insert into case_rule_change (province_code, id, changed_at, changed_by, rules)
        select province_code, 'first', changed_at, changed_by, rules from case_settings`.execute(db);
    },
  },
};
