import { runStatement, type Db } from "#platform/database/database";
import { asRows, type DossierRow } from "./work-store.ts";

export type ApologyFilter = {
  readonly provinceCode: string;
  /** Every centre of the province: the index on open dossiers begins with the centre. */
  readonly centres: readonly string[];
  /** The agencies that would have to apologise. */
  readonly agencies: readonly string[];
  readonly dueBefore: Date;
  /** Leaves out what has been put off so often already. */
  readonly extendedLessThan: number;
  readonly limit: number;
  readonly offset: number;
};

/** Dossiers that these agencies owe before a moment, late ones first, and may still put off. */
export async function listToApologise(db: Db, filter: ApologyFilter): Promise<DossierRow[]> {
  return asRows(
    await runStatement<DossierRow>(
      db,
      `select d.head, s.state, s.version
       from dossier_state s join dossier d on d.province_code = s.province_code and d.code = s.code
       where s.province_code = $1 and s.received_by_organisation = any($2::text[]) and s.status in (2, 4)
         and s.due_at < $3 and s.competent_organisation = any($4::text[])
         and s.state->'clock'->>'state' = 'running'
         and coalesce((s.state->>'extensions')::int, 0) < $5
       order by s.due_at, s.code limit $6 offset $7`,
      [
        filter.provinceCode,
        [...filter.centres],
        filter.dueBefore,
        [...filter.agencies],
        filter.extendedLessThan,
        filter.limit,
        filter.offset,
      ],
    ),
  );
}
