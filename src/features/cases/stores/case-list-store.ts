import { sql, type RawBuilder } from "kysely";
import { foldVietnamese } from "#core/text/fold";
import type { Db } from "#platform/database/database";
import type { CaseKind, CaseStatus, Priority, Topic } from "../model/case.ts";
import type { Sight } from "../model/sight.ts";
import { caseTables } from "../tables.ts";
import { isInSight } from "./sight-store.ts";

/** What a list shows of a case. */
export type CaseLine = {
  readonly code: string;
  readonly kind: CaseKind;
  readonly topic: Topic;
  readonly status: CaseStatus;
  readonly priority: Priority;
  readonly handledBy: string;
  readonly proposedTo: string | null;
  readonly owner: string | null;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
  readonly takeDueAt: Date | null;
  readonly answeredAt: Date | null;
  readonly procedureCode: string | null;
  readonly text: string;
};

export const caseViews = ["open", "mine", "waiting", "late", "proposed", "answered"] as const;
export type CaseViewName = (typeof caseViews)[number];

export type CaseFilter = {
  readonly sight: Sight;
  readonly view: CaseViewName;
  readonly at: Date;
  /** Offices at which the official works; for what waits for their acceptance. Absent: any. */
  readonly kind?: CaseKind | undefined;
  readonly topic?: Topic | undefined;
  readonly procedureCode?: string | undefined;
  /** A code, or words of what was said. */
  readonly q?: string | undefined;
  readonly openedFrom?: Date | undefined;
  readonly openedTo?: Date | undefined;
};

const alive = sql<boolean>`c.status in ('waiting', 'working')`;
/** What must happen next, and by when: taken first, then answered. */
const dueNext = sql<Date | null>`coalesce((c.state->>'takeDueAt')::timestamptz, c.due_at)`;

const within = (filter: CaseFilter, view: CaseViewName): RawBuilder<boolean> => {
  const { sight, at } = filter;
  if (view === "mine") return sql<boolean>`${alive} and c.owner = ${sight.accountId}`;
  if (view === "waiting") return sql<boolean>`c.status = 'waiting' and c.proposed_to is null`;
  if (view === "late") return sql<boolean>`${alive} and ${dueNext} < ${at}`;
  if (view === "proposed") return sql<boolean>`${alive} and c.proposed_to is not null`;
  return view === "answered" ? sql<boolean>`c.status = 'answered'` : alive;
};

const words = (q: string): string[] => foldVietnamese(q).replaceAll("-", "").split(" ").filter(Boolean).slice(0, 8);

/** LIKE as typed: the signs that mean something to it mean themselves. */
const containing = (word: string): string => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

const narrowed = ({ kind, topic, procedureCode, q, openedFrom, openedTo }: CaseFilter): RawBuilder<boolean> =>
  sql<boolean>`${sql.join(
    [
      sql`true`,
      ...(kind ? [sql`c.kind = ${kind}`] : []),
      ...(topic ? [sql`c.topic = ${topic}`] : []),
      ...(procedureCode ? [sql`c.procedure_code = ${procedureCode}`] : []),
      ...(openedFrom ? [sql`c.opened_at >= ${openedFrom}`] : []),
      ...(openedTo ? [sql`c.opened_at < ${openedTo}`] : []),
      ...words(q ?? "").map((word) => sql`c.search_text like ${containing(word)}`),
    ],
    sql` and `,
  )}`;

/** Cases in sight, the most urgent first; of those answered the latest first. */
export async function listCaseLines(
  db: Db,
  filter: CaseFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<CaseLine[]> {
  const rows = await caseTables(db)
    .selectFrom("citizen_case as c")
    .select([
      "code",
      "kind",
      "topic",
      "status",
      "priority",
      "handled_by",
      "proposed_to",
      "owner",
      "opened_at",
      "due_at",
      "answered_at",
      "procedure_code",
      sql<string | null>`c.state->>'takeDueAt'`.as("take_due"),
      sql<string>`c.head->>'text'`.as("text"),
    ])
    .where("province_code", "=", filter.sight.provinceCode)
    .where(isInSight(filter.sight))
    .where(within(filter, filter.view))
    .where(narrowed(filter))
    .orderBy(filter.view === "answered" ? sql`c.answered_at desc` : sql`c.priority desc, ${dueNext} nulls last`)
    .orderBy("code")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map((row) => ({
    code: row.code,
    kind: row.kind,
    topic: row.topic,
    status: row.status,
    priority: row.priority,
    handledBy: row.handled_by,
    proposedTo: row.proposed_to,
    owner: row.owner,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    takeDueAt: row.take_due === null ? null : new Date(row.take_due),
    answeredAt: row.answered_at,
    procedureCode: row.procedure_code,
    text: row.text,
  }));
}

/** How many cases in sight each view holds, under the same narrowing. */
export async function countCaseLines(db: Db, filter: CaseFilter): Promise<Readonly<Record<CaseViewName, number>>> {
  const count = (view: CaseViewName) => sql<number>`(count(*) filter (where ${within(filter, view)}))::int`.as(view);
  const row = await caseTables(db)
    .selectFrom("citizen_case as c")
    .select([count("open"), count("mine"), count("waiting"), count("late"), count("proposed"), count("answered")])
    .where("province_code", "=", filter.sight.provinceCode)
    .where(isInSight(filter.sight))
    .where(narrowed(filter))
    .executeTakeFirst();
  return row ?? { open: 0, mine: 0, waiting: 0, late: 0, proposed: 0, answered: 0 };
}
