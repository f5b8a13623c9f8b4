import type { Generated } from "kysely";
import type { Db } from "#platform/database/database";

export type CallTables = {
  telephone_system: {
    province_code: string;
    id: string;
    name: string;
    secret_number: number;
    opened_at: Date;
    opened_by: string;
    closed_at: Date | null;
  };
  hotline_call: {
    province_code: string;
    id: string;
    system_id: string;
    call_key: string;
    line: string | null;
    organisation_id: string | null;
    /** Whose line it rang on, whoever answers for it now; what figures count by. */
    called_office: string | null;
    caller: string | null;
    caller_name: string | null;
    ringing_at: Date | null;
    answered_at: Date | null;
    answered_by: string | null;
    missed_at: Date | null;
    ended_at: Date | null;
    recording: string | null;
    heard_at: Date;
    version: Generated<number>;
    taken_at: Date | null;
    taken_by: string | null;
    verified_at: Date | null;
    verified_by: string | null;
    failed_proofs: Generated<number>;
    subject: string | null;
    case_code: string | null;
    call_back_id: string | null;
    check_id: string | null;
    settled_at: Date | null;
    left_desk_at: Date | null;
  };
  call_note: {
    province_code: string;
    call_id: string;
    account_id: string;
    text: string;
    revision: number;
    saved_at: Date;
  };
  strange_event: {
    province_code: string;
    id: string;
    system_id: string;
    reason: string;
    body: string;
    times: number;
    first_at: Date;
    last_at: Date;
    settled_at: Date | null;
    settled_by: string | null;
    settled_how: string | null;
  };
};

export const callTables = (db: Db) => db.withTables<CallTables>();
export type CallRow = {
  readonly [Name in keyof CallTables["hotline_call"]]: CallTables["hotline_call"][Name] extends Generated<infer Value>
    ? Value
    : CallTables["hotline_call"][Name];
};
