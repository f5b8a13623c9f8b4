import type { Role } from "#core/access/actor";
import { runStatement, type Db } from "#platform/database/database";

/** Who is reached at a post on a day: its holder, or whoever stands in while the holder is away. */
export type PostHolder = {
  readonly accountId: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly role: Role;
  /** Null over a whole province. */
  readonly organisationId: string | null;
};

const holders = `
  with counting as (
    select id, account_id, role, organisation_id from post
    where province_code = $1 and ended_at is null and valid_from <= $2::date and (valid_to is null or valid_to >= $2::date)
  ), standing_in as (
    select post_id, account_id from stand_in
    where province_code = $1 and ended_at is null and valid_from <= $2::date and valid_to >= $2::date
  ), reached as (
    select p.role, p.organisation_id, coalesce(i.account_id, p.account_id) as account_id
    from counting p left join standing_in i on i.post_id = p.id
  )
  select a.id as "accountId", a.name, a.email, a.phone, r.role, r.organisation_id as "organisationId"
  from reached r join account a on a.province_code = $1 and a.id = r.account_id
  where a.deactivated_at is null`;

export const readPostHolders = (db: Db, provinceCode: string, day: string): Promise<PostHolder[]> =>
  runStatement<PostHolder>(db, holders, [provinceCode, day]);
