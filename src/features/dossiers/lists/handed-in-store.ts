import { runStatement, type Db } from "#platform/database/database";
import { headNow } from "../model/head-now.ts";
import type { DossierHead, DossierState } from "../model/dossier.ts";

export type HandedIn = { readonly head: DossierHead; readonly state: DossierState };

/** What came to a centre between two moments, in the order in which it came: a day of a counter at most. */
export const listHandedIn = async (
  db: Db,
  of: { readonly provinceCode: string; readonly centre: string; readonly from: Date; readonly to: Date },
): Promise<HandedIn[]> =>
  (
    await runStatement<HandedIn>(
      db,
      `select d.head, s.state from dossier d
     join dossier_state s on s.province_code = d.province_code and s.code = d.code
     where d.province_code = $1 and d.received_by_organisation = $2 and d.submitted_at >= $3 and d.submitted_at < $4
     order by d.submitted_at, d.code limit 2000`,
      [of.provinceCode, of.centre, of.from, of.to],
    )
  ).map(({ head, state }) => ({ head: headNow(head, state), state }));
