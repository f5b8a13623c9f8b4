import { runStatement, type Db } from "#platform/database/database";
import type { DossierHead, DossierState } from "../model/dossier.ts";
import { asRows, type DossierRow } from "../lists/work-store.ts";
import { headNow } from "../model/head-now.ts";

/** What changed in a calendar, as far as a due date has to tell. */
export type DueCause = {
  readonly kind: "off" | "worked" | "taken-back" | "hours";
  readonly day: string | null;
  readonly occasion: string;
  readonly instrument: string;
};

/** A due date as it was printed, and as it would be by the calendar of today; ISO text. */
export type DueProposal = {
  readonly printedDueAt: string;
  readonly proposedDueAt: string;
  readonly cause: DueCause;
};

export type ProposedDossier = DossierRow & { readonly proposal: DueProposal };

type Row = {
  head: DossierHead;
  state: DossierState;
  version: number;
  printed_due_at: Date;
  proposed_due_at: Date;
  change_kind: DueCause["kind"];
  change_day: string | null;
  occasion: string;
  instrument: string;
};

const asProposed = (row: Row): ProposedDossier => ({
  head: headNow(row.head, row.state),
  state: row.state,
  version: row.version,
  proposal: {
    printedDueAt: row.printed_due_at.toISOString(),
    proposedDueAt: row.proposed_due_at.toISOString(),
    cause: {
      kind: row.change_kind,
      day: row.change_day,
      occasion: row.occasion,
      instrument: row.instrument,
    },
  },
});

const proposedColumns = `d.head, s.state, s.version, p.printed_due_at, p.proposed_due_at, p.change_kind,
  p.change_day::text as change_day, p.occasion, p.instrument`;

/** A proposal is open while nobody has decided and the dossier still bears the date that was printed. */
const openOf = (select: string): string => `
  select ${select}
  from due_proposal p
  join dossier_state s on s.province_code = p.province_code and s.code = p.code and s.due_at = p.printed_due_at
  join dossier d on d.province_code = p.province_code and d.code = p.code
  where p.province_code = $1 and p.state = 'open' and s.status in (2, 4, 5, 6)
    and ($2::text[] is null or p.competent_organisation = any($2) or p.received_by_organisation = any($2))`;

export type ProposalFilter = {
  readonly provinceCode: string;
  /** Offices that decide or received; all of the province without it. */
  readonly organisations?: readonly string[];
};

const placesOf = ({ organisations }: ProposalFilter): readonly string[] | null => organisations ?? null;

/** What waits for a decision, the nearest date first. */
export async function listOpenProposals(db: Db, filter: ProposalFilter, limit = 200): Promise<ProposedDossier[]> {
  const statement = `${openOf(proposedColumns)} order by p.printed_due_at, p.code limit ${Math.trunc(limit)}`;
  const rows = await runStatement<Row>(db, statement, [filter.provinceCode, placesOf(filter)]);
  return rows.map(asProposed);
}

export async function countOpenProposals(db: Db, filter: ProposalFilter): Promise<number> {
  const [row] = await runStatement<{ count: number }>(db, openOf("count(*)::int as count"), [
    filter.provinceCode,
    placesOf(filter),
  ]);
  return row?.count ?? 0;
}

/** The open proposal for a dossier as it stands. */
export async function findOpenProposal(
  db: Db,
  of: { readonly provinceCode: string; readonly code: string },
): Promise<ProposedDossier | undefined> {
  const [row] = await runStatement<Row>(db, `${openOf(proposedColumns)} and p.code = $3`, [
    of.provinceCode,
    null,
    of.code,
  ]);
  return row && asProposed(row);
}

/**
 * Proposes another due date. The same finding again changes nothing, and what a person has decided to keep is asked
 * anew only when the date found is another one.
 */
export async function proposeDue(
  db: Db,
  { head, proposal, at }: { readonly head: DossierHead; readonly proposal: DueProposal; readonly at: Date },
): Promise<void> {
  const { provinceCode, code, competentOrganisation, receivedByOrganisation } = head;
  const { cause, printedDueAt, proposedDueAt } = proposal;
  await runStatement(
    db,
    `insert into due_proposal (province_code, code, printed_due_at, proposed_due_at, competent_organisation,
       received_by_organisation, change_kind, change_day, occasion, instrument, state, proposed_at)
     values ($1, $2, $3::timestamptz, $4::timestamptz, $5, $6, $7, $8::date, $9, $10, 'open', $11::timestamptz)
     on conflict (province_code, code, printed_due_at) do update set
       proposed_due_at = excluded.proposed_due_at, change_kind = excluded.change_kind, change_day = excluded.change_day,
       occasion = excluded.occasion, instrument = excluded.instrument, state = 'open',
       proposed_at = excluded.proposed_at, decided_at = null, decided_by = null, note = null
     where due_proposal.proposed_due_at <> excluded.proposed_due_at or due_proposal.state = 'closed'`,
    [provinceCode, code, printedDueAt, proposedDueAt, competentOrganisation, receivedByOrganisation,
      cause.kind, cause.day, cause.occasion, cause.instrument, at],
  ); // prettier-ignore
}

/** The calendar agrees with what was printed again, or the dossier bears another date: nothing is left to decide. */
export async function closeProposals(
  db: Db,
  of: { readonly provinceCode: string; readonly code: string },
): Promise<void> {
  await runStatement(
    db,
    "update due_proposal set state = 'closed' where province_code = $1 and code = $2 and state = 'open'",
    [of.provinceCode, of.code],
  );
}

/** A person keeps what was printed. */
export async function keepPrinted(
  db: Db,
  kept: {
    readonly provinceCode: string;
    readonly codes: readonly string[];
    readonly by: string;
    readonly at: Date;
    readonly note: string;
  },
): Promise<void> {
  await runStatement(
    db,
    `update due_proposal set state = 'kept', decided_at = $3::timestamptz, decided_by = $4, note = $5
     where province_code = $1 and code = any($2::text[]) and state = 'open'`,
    [kept.provinceCode, kept.codes, kept.at, kept.by, kept.note],
  );
}

/** Dossiers of a province whose time runs or stands still and ends at a moment or after it, by code, so many at a time. */
export async function listPromised(
  db: Db,
  of: {
    readonly provinceCode: string;
    readonly dueFrom: Date;
    readonly competent: string | null;
    readonly after: string;
    readonly limit: number;
  },
): Promise<DossierRow[]> {
  const rows = await runStatement<{ head: DossierHead; state: DossierState; version: number }>(
    db,
    `select d.head, s.state, s.version
     from dossier_state s join dossier d on d.province_code = s.province_code and d.code = s.code
     where s.province_code = $1 and s.status in (2, 4, 5, 6) and s.due_at >= $2::timestamptz
       and ($3::text is null or s.competent_organisation = $3) and s.code > $4
     order by s.code limit $5::int`,
    [of.provinceCode, of.dueFrom, of.competent, of.after, of.limit],
  );
  return asRows(rows);
}

/** Proposals made for a date that the dossier no longer bears: it was paused, moved or ended meanwhile. */
export async function listOvertaken(db: Db, limit: number): Promise<ProposedDossier[]> {
  const rows = await runStatement<Row>(
    db,
    `select ${proposedColumns}
     from due_proposal p
     join dossier_state s on s.province_code = p.province_code and s.code = p.code
     join dossier d on d.province_code = p.province_code and d.code = p.code
     where p.state = 'open' and (s.due_at is distinct from p.printed_due_at or s.status not in (2, 4, 5, 6))
     order by p.province_code, p.code limit $1::int`,
    [limit],
  );
  return rows.map(asProposed);
}
