import { sql } from "kysely";
import { foldVietnamese } from "#core/text/fold";
import type { Db } from "#platform/database/database";
import type { Topic } from "../model/case.ts";
import type { CaseKey } from "../stores/case-store.ts";

type PublishedAnswerTable = {
  province_code: string;
  /** Not the case's code: nobody follows a published answer back. */
  id: string;
  code: string;
  topic: Topic;
  procedure_code: string | null;
  handled_by: string;
  question: string;
  answer: string;
  search_text: string;
  published_at: Date;
  published_by: string;
  withdrawn_at: Date | null;
};
const tables = (db: Db) => db.withTables<{ published_answer: PublishedAnswerTable }>();

export type PublishedAnswer = {
  readonly id: string;
  readonly topic: Topic;
  readonly procedureCode: string | null;
  readonly handledBy: string;
  readonly question: string;
  readonly answer: string;
  readonly publishedAt: Date;
};

const asAnswer = (row: PublishedAnswerTable): PublishedAnswer => ({
  id: row.id,
  topic: row.topic,
  procedureCode: row.procedure_code,
  handledBy: row.handled_by,
  question: row.question,
  answer: row.answer,
  publishedAt: row.published_at,
});

/** What is public of a case's answer; undefined while nothing is. */
export async function findPublished(db: Db, { provinceCode, code }: CaseKey): Promise<PublishedAnswer | undefined> {
  const row = await tables(db)
    .selectFrom("published_answer")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("code", "=", code)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return row && asAnswer(row);
}

type Publishing = CaseKey & Omit<PublishedAnswer, "publishedAt"> & { readonly at: Date; readonly by: string };

/** Publishes, or puts the new wording in the place of the old one. */
export async function publishAnswer(tx: Db, of: Publishing): Promise<void> {
  const row = {
    topic: of.topic,
    procedure_code: of.procedureCode,
    handled_by: of.handledBy,
    question: of.question,
    answer: of.answer,
    search_text: foldVietnamese(`${of.question} ${of.answer}`),
    published_at: of.at,
    published_by: of.by,
    withdrawn_at: null,
  };
  await tables(tx)
    .insertInto("published_answer")
    .values({ province_code: of.provinceCode, id: of.id, code: of.code, ...row })
    .onConflict((known) => known.columns(["province_code", "code"]).doUpdateSet(row))
    .execute();
}

/** False when nothing was public. */
export async function withdrawPublished(tx: Db, { provinceCode, code }: CaseKey, at: Date): Promise<boolean> {
  const done = await tables(tx)
    .updateTable("published_answer")
    .set({ withdrawn_at: at })
    .where("province_code", "=", provinceCode)
    .where("code", "=", code)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

const containing = (word: string): string => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Published answers that hold every word, the latest first. */
export async function searchPublished(
  db: Db,
  ask: {
    readonly provinceCode: string;
    readonly q?: string | undefined;
    readonly topic?: Topic | undefined;
    readonly procedureCode?: string | undefined;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<PublishedAnswer[]> {
  const words = foldVietnamese(ask.q ?? "")
    .split(" ")
    .filter(Boolean)
    .slice(0, 8);
  let asked = tables(db)
    .selectFrom("published_answer")
    .selectAll()
    .where("province_code", "=", ask.provinceCode)
    .where("withdrawn_at", "is", null);
  for (const word of words) asked = asked.where(sql<boolean>`search_text like ${containing(word)}`);
  if (ask.topic) asked = asked.where("topic", "=", ask.topic);
  if (ask.procedureCode) asked = asked.where("procedure_code", "=", ask.procedureCode);
  const rows = await asked.orderBy("published_at", "desc").orderBy("id").limit(ask.limit).offset(ask.offset).execute();
  return rows.map(asAnswer);
}
