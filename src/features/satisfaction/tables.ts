import type { ColumnType } from "kysely";
import type { Db } from "#platform/database/database";
import type { Reason } from "./rating.ts";

export type RatingTable = {
  province_code: string;
  dossier_code: string;
  /** The service centre that received the dossier: its ratings are counted together. */
  centre: string;
  level: number;
  reasons: ColumnType<readonly Reason[], string, string>;
  text: string;
  /** First given; then changed, perhaps. */
  rated_at: Date;
  changed_at: Date;
};

export const ratingTables = (db: Db) => db.withTables<{ rating: RatingTable }>();
