import type { Insertable } from "kysely";
import type { Db } from "#platform/database/database";
import type { Lesson, LessonKind } from "./lesson.ts";

type LessonTables = {
  assistant_lesson: {
    province_code: string;
    id: string;
    kind: LessonKind;
    asked: string;
    means: string;
    source: string | null;
    made_at: Date;
    made_by: string;
    undone_at: Date | null;
    undone_by: string | null;
  };
};

const lessonTables = (db: Db) => db.withTables<LessonTables>();

/** What a province has taught and not undone, the oldest first. */
export async function listLessons(db: Db, provinceCode: string): Promise<(Lesson & { readonly madeAt: Date })[]> {
  return lessonTables(db)
    .selectFrom("assistant_lesson")
    .select(["id", "kind", "asked", "means", "source", "made_at as madeAt"])
    .where("province_code", "=", provinceCode)
    .where("undone_at", "is", null)
    .orderBy("made_at")
    .orderBy("id")
    .execute();
}
type NewLesson = Omit<Insertable<LessonTables["assistant_lesson"]>, "undone_at" | "undone_by">;

export async function insertLesson(tx: Db, lesson: NewLesson): Promise<void> {
  await lessonTables(tx)
    .insertInto("assistant_lesson")
    .values({ ...lesson, undone_at: null, undone_by: null })
    .execute();
}

type Undoing = { readonly provinceCode: string; readonly id: string; readonly at: Date; readonly by: string };

/** False where it was undone before or never made. */
export async function undoLessonRow(tx: Db, { provinceCode, id, at, by }: Undoing): Promise<boolean> {
  const done = await lessonTables(tx)
    .updateTable("assistant_lesson")
    .set({ undone_at: at, undone_by: by })
    .where("province_code", "=", provinceCode)
    .where("id", "=", id)
    .where("undone_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
