import { runStatement, type Db } from "#platform/database/database";
import type { Channel } from "#features/procedures";
import type { Timeliness } from "#core/time/clock";
import type { Status } from "../model/dossier.ts";

/** What a list's line says of a dossier, read without the answers and papers that make up most of its head. */
export type ExportLine = {
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly processId: string;
  readonly channel: Channel;
  readonly receivedByOrganisation: string;
  readonly competentOrganisation: string;
  readonly ownerName: string;
  readonly ownerPersonalId: string | null;
  readonly submittedAt: Date;
  readonly acceptedAt: string | null;
  readonly dueAt: Date | null;
  readonly finishedAt: Date | null;
  readonly status: Status;
  readonly step: string | null;
  readonly timeliness: Timeliness | null;
};

/** Lines of these dossiers of a province, in the order of the codes. */
export const readExportLines = (db: Db, provinceCode: string, codes: readonly string[]): Promise<ExportLine[]> =>
  runStatement<ExportLine>(
    db,
    `select d.code, d.procedure_code as "procedureCode", d.procedure_version as "procedureVersion",
       d.process_id as "processId", d.channel, s.received_by_organisation as "receivedByOrganisation",
       s.competent_organisation as "competentOrganisation", d.head->'owner'->>'name' as "ownerName",
       d.owner_personal_id as "ownerPersonalId", d.submitted_at as "submittedAt",
       s.state->>'acceptedAt' as "acceptedAt", s.due_at as "dueAt", s.finished_at as "finishedAt", s.status,
       s.state->>'step' as step, s.state->>'timeliness' as timeliness
     from unnest($2::text[]) with ordinality as wanted(code, place)
     join dossier d on d.province_code = $1 and d.code = wanted.code
     join dossier_state s on s.province_code = $1 and s.code = wanted.code
     order by wanted.place`,
    [provinceCode, [...codes]],
  );
