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
  unit_origin: {
    unit_code: string;
    position: number;
    old_code: string | null;
    kind: string;
    old_name: string;
    old_district: string;
    old_province: string;
  };
  former_agency_code: { agency_code: string; province_code: string };
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
};

export const unitTables = (db: Db) => db.withTables<UnitTables>();
