import { sql, type RawBuilder } from "kysely";
import type { Db } from "#platform/database/database";
import type { CaseKind, Topic } from "../model/case.ts";
import type { Sight } from "../model/sight.ts";
import { caseTables } from "../tables.ts";
import { isInSight } from "../stores/sight-store.ts";

/** Which cases: of all kinds that are everybody's matter, opened from the first moment on and before the second. */
export type TopicFilter = {
  readonly sight: Sight;
  readonly from: Date;
  readonly to: Date;
  readonly topic?: Topic | undefined;
  /** Null: those that name none. */
  readonly procedureCode?: string | null | undefined;
  readonly unit?: string | undefined;
  /** Only what came by telephone. */
  readonly byCall?: boolean | undefined;
};

const unit = sql<string>`split_part(c.handled_by, '.', 1)`;

// Complaints and denunciations are nobody's statistics: of what concerns an office not even a number reaches it.
const chosen = ({ sight, from, to, ...only }: TopicFilter): RawBuilder<boolean> => sql<boolean>`${isInSight(sight)}
  and c.opened_at >= ${from} and c.opened_at < ${to} and c.kind not in ('complaint', 'denunciation')
  and ${only.topic ? sql<boolean>`c.topic = ${only.topic}` : sql<boolean>`true`}
  and ${only.procedureCode === undefined ? sql<boolean>`true` : sql<boolean>`c.procedure_code is not distinct from ${only.procedureCode}`}
  and ${only.unit ? sql<boolean>`${unit} = ${only.unit}` : sql<boolean>`true`}
  and ${only.byCall ? sql<boolean>`c.head->>'channel' = 'call'` : sql<boolean>`true`}`;

export type TopicCount = {
  readonly topic: Topic;
  readonly procedureCode: string | null;
  readonly unit: string;
  /** Whole weeks before the end of the period: 0 for its last seven days. */
  readonly weeksAgo: number;
  readonly count: number;
};

/** What people tell, of what this official may see, by topic, procedure, unit and week back from `to`. */
export async function countTopics(db: Db, filter: TopicFilter): Promise<TopicCount[]> {
  const weeksAgo = sql<number>`floor(extract(epoch from ${filter.to}::timestamptz - c.opened_at - interval '1 microsecond') / 604800)::int`;
  return caseTables(db)
    .selectFrom("citizen_case as c")
    .select(["c.topic", "c.procedure_code as procedureCode", unit.as("unit"), weeksAgo.as("weeksAgo")])
    .select(sql<number>`count(*)::int`.as("count"))
    .where("c.province_code", "=", filter.sight.provinceCode)
    .where(chosen(filter))
    .groupBy([sql`1`, sql`2`, sql`3`, sql`4`])
    .execute();
}

export type TopicCase = {
  readonly code: string;
  readonly kind: CaseKind;
  readonly topic: Topic;
  readonly text: string;
  readonly openedAt: Date;
  /** The call it came by. */
  readonly callId: string | null;
};

/** The cases behind a number, the newest first. */
export async function listTopicCases(db: Db, filter: TopicFilter, most: number): Promise<TopicCase[]> {
  return caseTables(db)
    .selectFrom("citizen_case as c")
    .select(["c.code", "c.kind", "c.topic", "c.opened_at as openedAt"])
    .select([sql<string>`c.head->>'text'`.as("text"), sql<string | null>`c.head->>'callId'`.as("callId")])
    .where("c.province_code", "=", filter.sight.provinceCode)
    .where(chosen(filter))
    .orderBy("c.opened_at", "desc")
    .orderBy("c.code")
    .limit(most)
    .execute();
}
