import { sql, type RawBuilder } from "kysely";
import type { Sight } from "../model/sight.ts";

/**
 * `maySeeCase` for a row of `citizen_case` named `c`: every statement that reads cases for an official carries it. The
 * province stands in it, and a test holds it together with the pure rule.
 */
export const isInSight = (sight: Sight): RawBuilder<boolean> => sql<boolean>`(
  c.province_code = ${sight.provinceCode}
  and not c.concerned && ${sight.belongsTo}::text[]
  and not ${sight.accountId} = any(c.kept_from)
  and (
    c.owner = ${sight.accountId}
    or case when c.kind in ('complaint', 'denunciation')
      then ${sight.everyConfidential}::boolean
        or coalesce(array[c.handled_by, c.proposed_to] && ${sight.confidentialOffices}::text[], false)
      else ${sight.everyOffice}::boolean
        or coalesce((c.offices || c.proposed_to) && ${sight.offices}::text[], false)
    end
  ))`;
