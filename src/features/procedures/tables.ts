import type { ColumnType } from "kysely";
import type { Db } from "#platform/database/database";
import type { Doubt, ImportedRevision, ImportState } from "./imported/imported-record.ts";
import type { EventGuide } from "./life-events/event-guide.ts";
import type { Procedure } from "./procedure.ts";

type ProcedureTables = {
  procedure_version: {
    code: string;
    version: number;
    instrument: string;
    valid_from: string;
    valid_to: string | null;
    body: ColumnType<Procedure, string, string>;
  };
  imported_procedure: {
    code: string;
    revision: number;
    fingerprint: string;
    body: ColumnType<ImportedRevision["body"], string, string>;
    steps: string;
    doubts: ColumnType<readonly Doubt[], string, string>;
    source: string;
    imported_at: Date;
    state: ImportState;
    decided_by: string | null;
    decided_at: Date | null;
  };
  imported_correction: {
    code: string;
    field: string;
    value: string;
    source_value: string;
    corrected_by: string;
    corrected_at: Date;
  };
  life_event_guide: {
    province_code: string;
    slug: string;
    revision: number;
    body: ColumnType<EventGuide | null, string | null, never>;
    changed_by: string;
    changed_at: Date;
  };
  committed_limit: {
    province_code: string;
    procedure_code: string;
    case_id: string;
    valid_from: string;
    amount: string | null;
    unit: "working-hour" | "working-day" | "calendar-day" | null;
    instrument: string;
    set_by: string;
    set_at: Date;
  };
};

export const procedureTables = (db: Db) => db.withTables<ProcedureTables>();
