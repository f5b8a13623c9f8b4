import { runStatement, type Db } from "#platform/database/database";
import { endingVerbs, openingVerbs, openStatuses } from "./model/gates.ts";
import type { Count } from "./model/units-of-counts.ts";

export type Counting = {
  /** Every province that has or had dossiers; those that ended too. */
  readonly provinceCodes: readonly string[];
  /** First moment of the day. */
  readonly from: Date;
  /** First moment after it; undefined while it is not over. */
  readonly to?: Date | undefined;
  /** Counts what came before the day as well, from the very first act. */
  readonly fromTheFirst: boolean;
};

const quoted = (words: readonly (string | number)[]): string =>
  words.map((word) => (typeof word === "number" ? word : `'${word}'`)).join(", ");
const opens = `kind in (${quoted(openingVerbs)})`;
const ends = `kind in (${quoted(endingVerbs)})`;
const isOpen = `status in (${quoted(openStatuses)})`;
const onTheWay = "(state->'papersHeld' ? 'to' or state->'resultHeld' ? 'to')";

/**
 * The books: what acts and transfers say. A dossier whose head is lost is counted at `?` and its province. An act and a
 * transfer of the same moment: the transfer came first.
 */
const books = (fromTheFirst: boolean): string => {
  const since = (column: string): string => (fromTheFirst ? "" : `and ${column} >= $2::timestamptz`);
  const until = (column: string): string => `and ($3::timestamptz is null or ${column} < $3::timestamptz)`;
  const day = (column: string, what: string): string =>
    fromTheFirst ? `case when ${column} < $2::timestamptz then 'opening' else '${what}' end` : `'${what}'`;
  const sign = (column: string): string =>
    fromTheFirst ? `case when ${column} < $2::timestamptz then -1 else 1 end` : "1";
  return `
  came as (
    select coalesce(d.received_by_organisation, '?' || a.province_code) as organisation, ${day("a.at", "received")} as what, 1 as n
    from dossier_act a left join dossier d on d.province_code = a.province_code and d.code = a.code
    where a.province_code = any($1::text[]) and a.${opens} ${since("a.at")} ${until("a.at")}
  ), went as (
    select coalesce(t.to_organisation, d.received_by_organisation, '?' || a.province_code) as organisation,
      ${day("a.at", "ended")} as what, ${sign("a.at")} as n
    from dossier_act a left join dossier d on d.province_code = a.province_code and d.code = a.code
    left join lateral (
      select x.to_organisation from dossier_transfer x
      where x.province_code = a.province_code and x.code = a.code and x.transferred_at <= a.at
      order by x.transferred_at desc, x.seq desc limit 1
    ) t on true
    where a.province_code = any($1::text[]) and a.${ends} ${since("a.at")} ${until("a.at")}
  ), moved as (
    select t.from_organisation, t.to_organisation, t.transferred_at from dossier_transfer t
    where t.province_code = any($1::text[]) and t.from_organisation <> t.to_organisation ${since("t.transferred_at")} ${until("t.transferred_at")}
      and not exists (
        select from dossier_act a
        where a.province_code = t.province_code and a.code = t.code and a.${ends} and a.at < t.transferred_at)
  ), books as (
    select * from came union all select * from went
    union all select to_organisation, ${day("transferred_at", "transferred_in")}, 1 from moved
    union all select from_organisation, ${day("transferred_at", "transferred_out")}, ${sign("transferred_at")} from moved
  )`;
};

/** What the dossiers say of themselves now. */
const stockNow = `
  stock as (
    select received_by_organisation as organisation, 'open' as what, count(*) as n from dossier_state
    where province_code = any($1::text[]) and ${isOpen} group by 1
    union all
    select received_by_organisation, 'in_transit', count(*) from dossier_state
    where province_code = any($1::text[]) and ${isOpen} and ${onTheWay} group by 1
  )`;

/**
 * What they said at a past moment: those untouched since are as they are; the others are taken out and put back as they
 * were folded then, at the centre from which the first transfer since took them.
 */
const stockThen = `${stockNow.replace("stock as", "now_there as")},
  touched as materialized (
    select province_code, code from dossier_act where province_code = any($1::text[]) and at >= $3::timestamptz
    union select province_code, code from dossier_transfer where province_code = any($1::text[]) and transferred_at >= $3::timestamptz
  ), as_it_was as (
    select coalesce(t.from_organisation, s.received_by_organisation) as organisation, f.status,
      coalesce(f.papers ? 'to', false) or coalesce(f.result ? 'to', false) as on_the_way
    from touched join dossier_state s using (province_code, code)
    left join lateral (
      select x.from_organisation from dossier_transfer x
      where x.province_code = s.province_code and x.code = s.code and x.transferred_at >= $3::timestamptz
      order by x.transferred_at, x.seq limit 1
    ) t on true
    cross join lateral (
      select
        (array_agg((a.body->'becomes'->>'status')::int order by a.seq desc) filter (where a.body->'becomes' ? 'status'))[1] as status,
        (array_agg(a.body->'becomes'->'papersHeld' order by a.seq desc) filter (where a.body->'becomes' ? 'papersHeld'))[1] as papers,
        (array_agg(a.body->'becomes'->'resultHeld' order by a.seq desc) filter (where a.body->'becomes' ? 'resultHeld'))[1] as result
      from dossier_act a where a.province_code = s.province_code and a.code = s.code and a.at < $3::timestamptz
    ) f
  ), stock as (
    select * from now_there
    union all select s.received_by_organisation, 'open', -1 from touched join dossier_state s using (province_code, code) where s.${isOpen}
    union all select s.received_by_organisation, 'in_transit', -1 from touched join dossier_state s using (province_code, code)
      where s.${isOpen} and (s.state->'papersHeld' ? 'to' or s.state->'resultHeld' ? 'to')
    union all select organisation, 'open', 1 from as_it_was where ${isOpen}
    union all select organisation, 'in_transit', 1 from as_it_was where ${isOpen} and on_the_way
  )`;

const statement = (fromTheFirst: boolean, past: boolean): string => `
  with ${books(fromTheFirst)}, ${past ? stockThen : stockNow}
  select organisation, what, sum(n)::int as count from (select * from books union all select * from stock) everything
  group by 1, 2`;

/** Books and stock of one day at every receiving centre: one statement, so that both are of the same moment. */
export const countDay = (db: Db, { provinceCodes, from, to, fromTheFirst }: Counting): Promise<Count[]> =>
  runStatement<Count>(db, statement(fromTheFirst, to !== undefined), [
    [...provinceCodes],
    from.toISOString(),
    to?.toISOString() ?? null,
  ]);

/** The moment of the first act of all; undefined where nothing was ever handed in. */
export async function firstActAt(db: Db, provinceCodes: readonly string[]): Promise<Date | undefined> {
  const [row] = await runStatement<{ at: Date | null }>(
    db,
    `select min(first.at) as at from unnest($1::text[]) p(province_code), unnest(array[${quoted(openingVerbs)}]) k(kind),
       lateral (select at from dossier_act a where a.province_code = p.province_code and a.kind = k.kind and a.${opens}
         order by at limit 1) first`,
    [[...provinceCodes]],
  );
  return row?.at ?? undefined;
}
