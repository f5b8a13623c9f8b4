import { runStatement, type Db } from "#platform/database/database";
import { endingVerbs, openingVerbs, openStatuses } from "./model/gates.ts";
import type { Gap } from "./model/gap.ts";

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(", ");
const open = openStatuses.join(", ");

/** Dossiers that belong, or belonged, to these centres; those whose head is lost where one of them is `?`. */
const ofCentres = `
  select province_code, code from dossier where province_code = any($1::text[]) and received_by_organisation = any($2::text[])
  union select province_code, code from dossier_state where province_code = any($1::text[]) and received_by_organisation = any($2::text[])
  union select province_code, code from dossier_transfer
    where province_code = any($1::text[]) and (from_organisation = any($2::text[]) or to_organisation = any($2::text[]))
  union select a.province_code, a.code from dossier_act a
    where exists (select from unnest($2::text[]) o(id) where o.id like '?%') and a.province_code = any($1::text[])
      and a.kind in (${quoted(openingVerbs)})
      and not exists (select from dossier d where d.province_code = a.province_code and d.code = a.code)`;

const ofEverybody = `
  select province_code, code from dossier where province_code = any($1::text[]) and $2::text[] is null
  union select province_code, code from dossier_state where province_code = any($1::text[])
  union select province_code, code from dossier_act where province_code = any($1::text[]) and kind in (${quoted([...openingVerbs, ...endingVerbs])})`;

const gapsAmong = (candidates: string): string => `
  select "provinceCode", code, missing, places from (
    select c.province_code as "provinceCode", c.code,
      array_remove(array[d.received_by_organisation, s.received_by_organisation, case when d.code is null then '?' || c.province_code end]
        || t.places, null) as places,
      case
      when d.code is null then 'head'
      when s.code is null then 'state'
      when coalesce(a.opened, 0) = 0 then 'first-act'
      when a.opened > 1 or a.ended > 1 then 'written-twice'
      when s.status not in (${open}) and a.ended = 0 then 'ending-act'
      when s.status in (${open}) and a.ended > 0 then 'open-state'
      when coalesce(t.broken, false) or s.received_by_organisation <> coalesce(t.place, d.received_by_organisation) then 'transfer'
      end as missing
    from (${candidates}) c
    left join dossier d on d.province_code = c.province_code and d.code = c.code
    left join dossier_state s on s.province_code = c.province_code and s.code = c.code
    left join lateral (
      select count(*) filter (where x.kind in (${quoted(openingVerbs)})) as opened,
        count(*) filter (where x.kind in (${quoted(endingVerbs)})) as ended
      from dossier_act x where x.province_code = c.province_code and x.code = c.code
    ) a on true
    left join lateral (
      select (array_agg(x.to_organisation order by x.transferred_at desc, x.seq desc))[1] as place,
        bool_or(x.from_organisation <> x.before) as broken,
        array_agg(x.to_organisation) || array_agg(x.from_organisation) as places
      from (
        select to_organisation, from_organisation, transferred_at, seq,
          lag(to_organisation, 1, d.received_by_organisation) over (order by transferred_at, seq) as before
        from dossier_transfer y where y.province_code = c.province_code and y.code = c.code
      ) x
    ) t on true
  ) looked_at where missing is not null order by 1, 2 limit $3::int`;

const amongCentres = gapsAmong(ofCentres);
const amongAll = gapsAmong(ofEverybody);

export type GapSearch = {
  readonly provinceCodes: readonly string[];
  /** Centres whose books and stock differ; undefined looks at every dossier there is (minutes for a million). */
  readonly organisations?: readonly string[];
  readonly limit: number;
};

/** With every centre at which the books or the dossier itself see it. */
type GapAtPlaces = Gap & { readonly places: readonly string[] };

/** Dossiers of which something is missing, each with what: that is what a residue is made of. */
export const listGaps = (db: Db, { provinceCodes, organisations, limit }: GapSearch): Promise<GapAtPlaces[]> =>
  runStatement<GapAtPlaces>(db, organisations ? amongCentres : amongAll, [
    [...provinceCodes],
    organisations ? [...organisations] : null,
    limit,
  ]);
