import type { Db } from "#platform/database/database";
import type { Ladders, Rung, WatchName } from "./model/ladder.ts";
import type { PushRules } from "./model/push-time.ts";

export type WatchNoticeTable = {
  province_code: string;
  id: string;
  code: string;
  procedure_code: string;
  watch: WatchName;
  occasion: string;
  rung: Rung;
  /** Empty for a post over the whole province, and for the applicant. */
  organisation_id: string;
  role: string;
  anchor_at: Date;
  raised_at: Date;
  told_at: Date | null;
  ended_at: Date | null;
};

type WatcherTables = {
  watch_notice: WatchNoticeTable;
  watch_seen: { province_code: string; notice_id: string; account_id: string; seen_at: Date };
  watch_settings: { province_code: string; ladders: Ladders; push: PushRules; changed_at: Date; changed_by: string };
};

export const watcherTables = (db: Db) => db.withTables<WatcherTables>();
