import { runStatement, type Db } from "#platform/database/database";

export type CountedRounds = {
  readonly opened: number;
  readonly due: number;
  readonly onTime: number;
  readonly rated: number;
  readonly satisfied: number;
};

export type FiguresOf = {
  readonly provinceCode: string;
  /** These offices; absent: every office of the province. */
  readonly offices?: readonly string[] | undefined;
  readonly from: Date;
  readonly to: Date;
};

/**
 * Counted from rounds alone: what was opened in the period, what fell due in it, what was answered by then, and what was
 * rated in it. Nothing that happens after the period changes its figures. Complaints and denunciations are counted with
 * the rest and shown by no name; merged cases are counted once.
 */
export async function countRounds(db: Db, { provinceCode, offices, from, to }: FiguresOf): Promise<CountedRounds> {
  const [row] = await runStatement<CountedRounds>(
    db,
    `select
       (count(*) filter (where opened_at >= $2 and opened_at < $3))::int as opened,
       (count(*) filter (where due_at >= $2 and due_at < $3))::int as due,
       (count(*) filter (where due_at >= $2 and due_at < $3 and answered_at <= due_at))::int as "onTime",
       (count(*) filter (where rated_at >= $2 and rated_at < $3))::int as rated,
       (count(*) filter (where rated_at >= $2 and rated_at < $3 and rating >= 2))::int as satisfied
     from case_round where province_code = $1 and ($4::text[] is null or handled_by = any($4::text[]))`,
    [provinceCode, from, to, offices ?? null],
  );
  return row ?? { opened: 0, due: 0, onTime: 0, rated: 0, satisfied: 0 };
}

export type TopicCount = {
  readonly topic: string;
  readonly procedureCode: string | null;
  readonly count: number;
  /** In the period of the same length before. */
  readonly before: number;
};

/** What people report in a period, by topic and procedure, against the period before: the fastest rising first. */
export async function countTopics(
  db: Db,
  { provinceCode, offices, from, to }: FiguresOf,
  limit: number,
): Promise<TopicCount[]> {
  const earlier = new Date(2 * from.getTime() - to.getTime());
  return runStatement<TopicCount>(
    db,
    `select topic, procedure_code as "procedureCode",
       (count(*) filter (where opened_at >= $2))::int as count,
       (count(*) filter (where opened_at < $2))::int as before
     from case_round
     where province_code = $1 and opened_at >= $5 and opened_at < $3 and round = 1
       and kind not in ('complaint', 'denunciation') and ($4::text[] is null or handled_by = any($4::text[]))
     group by topic, procedure_code
     order by count(*) filter (where opened_at >= $2) - count(*) filter (where opened_at < $2) desc, 3 desc, topic,
       procedure_code
     limit $6`,
    [provinceCode, from, to, offices ?? null, earlier, limit],
  );
}
