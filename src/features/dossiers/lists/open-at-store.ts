import { runStatement, type Db } from "#platform/database/database";
import { openDossiers } from "../follows.ts";

/** An open dossier as it is told apart by where its owner lives. */
export type OpenDossier = {
  readonly code: string;
  readonly receivedBy: string;
  readonly procedureCode: string;
  readonly ownerName: string;
  /** Empty where none was given. */
  readonly address: string;
};

const MOST = 5000;

/** Open dossiers that these centres received, in the order of their codes; no centre of a commune has 5,000. */
export const listOpenAt = (
  db: Db,
  of: { readonly provinceCode: string; readonly organisations: readonly string[] },
): Promise<OpenDossier[]> =>
  runStatement<OpenDossier>(
    db,
    `select code, s.received_by_organisation as "receivedBy", d.procedure_code as "procedureCode",
       d.head->'owner'->>'name' as "ownerName", coalesce(d.head->'owner'->>'address', '') as address
     from dossier_state s join dossier d using (province_code, code)
     where province_code = $1 and s.received_by_organisation = any($2::text[]) and ${openDossiers}
     order by code limit $3::int`,
    [of.provinceCode, of.organisations, MOST],
  );
