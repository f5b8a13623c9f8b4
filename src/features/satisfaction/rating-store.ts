import { sql } from "kysely";
import { runStatement, type Db } from "#platform/database/database";
import type { Level, Rating } from "./rating.ts";
import { ratingTables } from "./tables.ts";

type Key = { readonly provinceCode: string; readonly dossierCode: string };

export async function findRating(db: Db, key: Key): Promise<Rating | undefined> {
  const row = await ratingTables(db)
    .selectFrom("rating")
    .select(["level", "reasons", "text", "rated_at"])
    .where("province_code", "=", key.provinceCode)
    .where("dossier_code", "=", key.dossierCode)
    .executeTakeFirst();
  return row && { level: row.level as Level, reasons: row.reasons, text: row.text, ratedAt: row.rated_at };
}

type Given = Key &
  Omit<Rating, "ratedAt"> & { readonly centre: string; readonly at: Date; readonly changeableSince: Date };

/** Gives or changes a dossier's one rating; false when it is too old to be changed. The same again changes nothing. */
export async function keepRating(db: Db, given: Given): Promise<boolean> {
  const row = await ratingTables(db)
    .insertInto("rating")
    .values({
      province_code: given.provinceCode,
      dossier_code: given.dossierCode,
      centre: given.centre,
      level: given.level,
      reasons: JSON.stringify(given.reasons),
      text: given.text,
      rated_at: given.at,
      changed_at: given.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["province_code", "dossier_code"])
        .doUpdateSet({
          level: given.level,
          reasons: JSON.stringify(given.reasons),
          text: given.text,
          changed_at: given.at,
        })
        .where(sql<boolean>`rating.rated_at >= ${given.changeableSince}::timestamptz`),
    )
    .returning("level")
    .executeTakeFirst();
  return row !== undefined;
}

export type RatingCount = {
  readonly ratings: number;
  readonly verySatisfied: number;
  readonly satisfied: number;
  readonly unsatisfied: number;
};

export async function countRatings(
  db: Db,
  of: { readonly provinceCode: string; readonly centre: string; readonly from: Date; readonly to: Date },
): Promise<RatingCount> {
  const [row] = await runStatement<RatingCount>(
    db,
    `select count(*)::int as ratings, (count(*) filter (where level = 3))::int as "verySatisfied",
       (count(*) filter (where level = 2))::int as satisfied, (count(*) filter (where level = 1))::int as unsatisfied
     from rating where province_code = $1 and centre = $2 and rated_at >= $3 and rated_at < $4`,
    [of.provinceCode, of.centre, of.from, of.to],
  );
  return row ?? { ratings: 0, verySatisfied: 0, satisfied: 0, unsatisfied: 0 };
}
