import type { ColumnType } from "kysely";
import type { WeeklyWindows } from "#core/time/working-calendar";
import type { Db } from "#platform/database/database";

/** Dates are `yyyy-mm-dd` texts on both engines. */
export type UnitTables = {
  unit: {
    code: string;
    level: "province" | "commune";
    type: string;
    name: string;
    name_en: string;
    province_code: string;
    agency_code: string | null;
    valid_from: string;
    valid_to: string | null;
    instrument: string;
  };
  national_agency_code: {
    code: string;
    kind: "province" | "ministry";
    name: string;
    province_code: string | null;
    valid_to: string | null;
    successor: string | null;
    confidence: "verified" | "listed" | "recalled";
    instrument: string;
  };
  agency_code: {
    province_code: string;
    organisation_id: string;
    code: string;
    valid_from: string;
    instrument: string;
    valid_to: string | null;
    successor_code: string | null;
    successor_organisation: string | null;
    closing_instrument: string | null;
  };
  opening_hours: {
    province_code: string;
    organisation_id: string;
    valid_from: string;
    week: ColumnType<WeeklyWindows | null, string | null, string | null>;
    instrument: string;
  };
  shipped_list: { name: string; fingerprint: string };
  organisation: {
    province_code: string;
    id: string;
    unit_code: string;
    kind: string;
    name: string;
    name_en: string;
    agency_code: string | null;
    agency_code_provisional: boolean;
    address: string | null;
    hotline: string | null;
    valid_from: string;
    valid_to: string | null;
  };
  working_calendar_day: {
    province_code: string;
    organisation_id: string;
    day: string;
    kind: "off" | "worked";
    occasion: string;
    instrument: string;
  };
  working_window: {
    province_code: string;
    organisation_id: string;
    weekday: number;
    opens: string;
    closes: string;
  };
  reckoning_rule: {
    province_code: string;
    valid_from: string;
    counting: "hour-based" | "day-based";
    transfer_cutoff: string | null;
    note: string;
    set_by: string;
    set_at: Date;
  };
  remote_area: {
    province_code: string;
    unit_code: string;
    valid_from: string;
    valid_to: string | null;
    instrument: string;
  };
  calendar_change: {
    province_code: string;
    id: string;
    organisation_id: string;
    day: string | null;
    kind: "off" | "worked" | "taken-back" | "hours";
    occasion: string;
    instrument: string;
    changed_at: Date;
    examined_at: Date | null;
    affected: number | null;
  };
};

export const unitTables = (db: Db) => db.withTables<UnitTables>();
