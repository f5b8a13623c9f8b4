import type { Db } from "#platform/database/database";
import type { LinePurpose } from "../line.ts";
import type { Turn } from "./model/pattern.ts";

type OfLine = { province_code: string; organisation_id: string; purpose: LinePurpose };

export type RosterTables = {
  duty_shift: OfLine & {
    id: string;
    account_id: string;
    rank: number;
    starts_at: Date;
    ends_at: Date;
    pattern_id: string | null;
    instead_of: string | null;
    because: string | null;
    changed_by: string;
    changed_at: Date;
  };
  duty_pattern: OfLine & {
    id: string;
    windows: [string, string][];
    weekdays: number[];
    people: string[];
    turn: Turn;
    rank: number;
    /** Days, `yyyy-mm-dd`. */
    valid_from: string;
    valid_to: string | null;
    drawn_to: string;
    made_by: string;
    made_at: Date;
  };
  duty_swap: {
    province_code: string;
    id: string;
    shift_id: string;
    asked_by: string;
    asked_of: string;
    return_shift_id: string | null;
    note: string;
    asked_at: Date;
    state: "asked" | "agreed" | "declined" | "withdrawn";
    answered_at: Date | null;
  };
  duty_note: OfLine & {
    id: string;
    text: string;
    written_by: string;
    written_at: Date;
    closed_by: string | null;
    closed_at: Date | null;
  };
  duty_feed: {
    province_code: string;
    token_hash: string;
    /** What the address was made from, with the server's secret: the address itself is stored nowhere. */
    seed: string;
    account_id: string;
    opened_at: Date;
    closed_at: Date | null;
  };
  duty_neighbour: OfLine & { neighbour_organisation_id: string; set_by: string; set_at: Date };
};

export const rosterTables = (db: Db) => db.withTables<RosterTables>();
