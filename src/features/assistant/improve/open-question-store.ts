import { runStatement, type Db } from "#platform/database/database";

export type OpenQuestion = {
  readonly asked: string;
  readonly count: number;
  readonly reason: string | null;
  readonly judgedWhy: string | null;
  readonly lastAt: Date;
};

/** What nobody knew, or what did not help: the same words once, the most frequent first. */
export async function listOpenQuestions(
  db: Db,
  { provinceCode, most }: { readonly provinceCode: string; readonly most: number },
): Promise<OpenQuestion[]> {
  return runStatement<OpenQuestion>(
    db,
    `select lower(asked) as asked, count(*)::int as count, max(reason) as reason, max(judged_why) as "judgedWhy",
       max(asked_at) as "lastAt"
     from assistant_turn
     where province_code = $1 and settled_at is null
       and (reason in ('unknown', 'nonsense', 'out-of-scope', 'no-such-procedure') or judged = 'no')
     group by lower(asked)
     order by count(*) desc, max(asked_at) desc
     limit $2`,
    [provinceCode, most],
  );
}

type Settling = { readonly provinceCode: string; readonly asked: string; readonly at: Date; readonly by: string };

/** Every open question in these words. */
export async function settleAlike(tx: Db, { provinceCode, asked, at, by }: Settling): Promise<void> {
  await runStatement(
    tx,
    `update assistant_turn set settled_at = $3, settled_by = $4
     where province_code = $1 and lower(asked) = lower($2) and settled_at is null`,
    [provinceCode, asked, at, by],
  );
}

export type AskedFigures = {
  readonly asked: number;
  readonly answered: number;
  readonly helped: number;
  readonly notHelped: number;
  readonly handed: number;
};

/** What became of a province's questions since a moment. Refusals of danger, injection and the like count as answered. */
export async function countAsked(db: Db, provinceCode: string, since: Date): Promise<AskedFigures> {
  const [row] = await runStatement<Omit<AskedFigures, "handed">>(
    db,
    `select count(*)::int as asked,
       (count(*) filter (where reason is null or reason not in ('unknown', 'nonsense')))::int as answered,
       (count(*) filter (where judged = 'yes'))::int as helped,
       (count(*) filter (where judged = 'no'))::int as "notHelped"
     from assistant_turn where province_code = $1 and asked_at >= $2`,
    [provinceCode, since],
  );
  const [handed] = await runStatement<{ count: number }>(
    db,
    `select count(*)::int as count from assistant_conversation where province_code = $1 and handed_at >= $2`,
    [provinceCode, since],
  );
  return { asked: 0, answered: 0, helped: 0, notHelped: 0, ...row, handed: handed?.count ?? 0 };
}
