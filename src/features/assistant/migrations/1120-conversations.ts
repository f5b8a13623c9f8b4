import { sql } from "kysely";
import type { Migrations } from "#platform/database/migrate";

/** What was asked, without what tells who asked; answers are drawn from today's record whenever they are looked at. */
export const conversationMigrations: Migrations = {
  "1120-conversations": {
    async up(db) {
      await sql`
        create table assistant_conversation (
          province_code text not null,
          id text not null,
          unit_code text not null,
          channel text not null,
          locale text not null,
          turns integer not null,
          begun_at timestamptz not null,
          last_at timestamptz not null,
          handed_as text,
          handed_to text,
          handed_at timestamptz,
          handed_due_at timestamptz,
          handed_by text,
          primary key (province_code, id)
        )`.execute(db);
      await sql`create index assistant_conversation_last on assistant_conversation (province_code, last_at)`.execute(
        db,
      );
      await sql`
        create index assistant_conversation_handed on assistant_conversation (province_code, handed_by, handed_at)
        where handed_at is not null`.execute(db);
      await sql`
        create table assistant_turn (
          province_code text not null,
          conversation_id text not null,
          seq integer not null,
          request_key text not null,
          asked text not null,
          read_as text,
          said text,
          context jsonb,
          asked_at timestamptz not null,
          reason text,
          codes jsonb not null,
          judged text,
          judged_why text,
          judged_at timestamptz,
          settled_at timestamptz,
          settled_by text,
          primary key (province_code, conversation_id, seq),
          unique (province_code, conversation_id, request_key)
        )`.execute(db);
      await sql`
        create index assistant_turn_open on assistant_turn (province_code, asked_at desc)
        where settled_at is null and (reason is not null or judged = 'no')`.execute(db);
      await sql`create index assistant_turn_asked on assistant_turn (province_code, asked_at)`.execute(db);
      await sql`
        create table assistant_setting (
          province_code text not null primary key,
          keep_days integer not null,
          set_at timestamptz not null,
          set_by text not null
        )`.execute(db);
      await sql`
        create table assistant_lesson (
          province_code text not null,
          id text not null,
          kind text not null,
          asked text not null,
          means text not null,
          source text,
          made_at timestamptz not null,
          made_by text not null,
          undone_at timestamptz,
          undone_by text,
          primary key (province_code, id)
        )`.execute(db);
    },
  },
};
