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
