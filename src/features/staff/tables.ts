import type { Role } from "#core/access/actor";
import type { Db } from "#platform/database/database";

/** Dates are `yyyy-mm-dd` texts and mean days in Viet Nam; both ends of a period are included. */
export type StaffTables = {
  account: {
    province_code: string;
    id: string;
    username: string;
    name: string;
    search_text: string;
    phone: string | null;
    email: string | null;
    password_hash: string | null;
    must_change_password: boolean;
    totp_seed: string | null;
    totp_offered: string | null;
    totp_last_step: number | null;
    created_at: Date;
    deactivated_at: Date | null;
  };
  sign_in_name: { username: string; province_code: string; account_id: string };
  post: {
    province_code: string;
    id: string;
    account_id: string;
    role: Role;
    organisation_id: string | null;
    valid_from: string;
    valid_to: string | null;
    ended_at: Date | null;
  };
  stand_in: {
    province_code: string;
    id: string;
    post_id: string;
    account_id: string;
    valid_from: string;
    valid_to: string;
    ended_at: Date | null;
  };
  session: {
    province_code: string;
    token_hash: string;
    id: string;
    account_id: string;
    kind: SessionKind;
    wants: "code" | "new-password" | null;
    created_at: Date;
    last_seen_at: Date;
    expires_at: Date;
    revoked_at: Date | null;
    agent: string;
  };
  sign_in_attempt: {
    province_code: string;
    subject: string;
    failures: number;
    last_at: Date;
    wait_until: Date | null;
  };
};

/** A `pending` session proves a right password only; it opens nothing but the next step of signing in. */
export type SessionKind = "console" | "api" | "pending";

export const staffTables = (db: Db) => db.withTables<StaffTables>();
