import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** Printed due dates that a later change of the calendar concerns: what was printed, what it would be, who decided. */
export const dueProposalMigrations: Migrations = {
  "0620-due-proposals": {
    async up(db) {
      await sql`
        create table due_proposal (
          province_code text not null,
          code text not null,
          printed_due_at timestamptz not null,
          proposed_due_at timestamptz not null,
          competent_organisation text not null,
          received_by_organisation text not null,
          change_kind text not null,
          change_day date,
          occasion text not null,
          instrument text not null,
          state text not null check (state in ('open', 'kept', 'closed')),
          proposed_at timestamptz not null,
          decided_at timestamptz,
          decided_by text,
          note text,
          primary key (province_code, code, printed_due_at)
        )`.execute(db);
      await sql`create index due_proposal_open on due_proposal (province_code) where state = 'open'`.execute(db);
    },
  },
};
