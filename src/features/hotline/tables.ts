import type { Db } from "#platform/database/database";
import type { LinePurpose } from "./line.ts";
import type { LineHours, LineLanguage } from "./numbers/number.ts";

/** Dates are `yyyy-mm-dd` texts and mean days in Viet Nam; both ends of a period are included. */
export type HotlineTables = {
  hotline_number: {
    province_code: string;
    id: string;
    organisation_id: string;
    purpose: LinePurpose;
    number: string;
    shown: string;
    hours: LineHours;
    languages: LineLanguage[];
    instrument: string;
    valid_from: string;
    valid_to: string | null;
    added_at: Date;
    added_by: string;
    verified_at: Date | null;
    verified_by: string | null;
    verified_note: string | null;
    call_instead: string | null;
    retired_because: string | null;
  };
};

export const hotlineTables = (db: Db) => db.withTables<HotlineTables>();
