import { runStatement, type Db } from "#platform/database/database";
import type { ChangeState, UnitChange } from "./unit-change.ts";

/** A change with where it stands. */
export type StoredChange = {
  readonly change: UnitChange;
  readonly state: ChangeState;
  /** Counts edits of the draft: who edits an older one is told. */
  readonly version: number;
  readonly draftedAt: Date;
  readonly draftedBy: string;
  readonly scheduledAt?: Date;
  readonly startedAt?: Date;
  readonly doneAt?: Date;
};

type Row = {
  body: UnitChange;
  state: ChangeState;
  version: number;
  drafted_at: Date;
  drafted_by: string;
  scheduled_at: Date | null;
  started_at: Date | null;
  done_at: Date | null;
};

const columns = "body, state, version, drafted_at, drafted_by, scheduled_at, started_at, done_at";

const storedOf = (row: Row): StoredChange => ({
  change: row.body,
  state: row.state,
  version: row.version,
  draftedAt: row.drafted_at,
  draftedBy: row.drafted_by,
  ...(row.scheduled_at ? { scheduledAt: row.scheduled_at } : {}),
  ...(row.started_at ? { startedAt: row.started_at } : {}),
  ...(row.done_at ? { doneAt: row.done_at } : {}),
});

/** Provinces whose changes are asked for; `00` are those that join provinces. */
export async function listChanges(
  db: Db,
  of: { readonly provinceCodes: readonly string[]; readonly states?: readonly ChangeState[] },
): Promise<StoredChange[]> {
  const rows = await runStatement<Row>(
    db,
    `select ${columns} from unit_change
     where province_code = any($1::text[]) and ($2::text[] is null or state = any($2))
     order by happens_on, done_at nulls last, id`,
    [of.provinceCodes, of.states ?? null],
  );
  return rows.map(storedOf);
}

/** Every change in these states, whatever its province: for what the product itself does at its moment. */
export async function listChangesEverywhere(db: Db, states: readonly ChangeState[]): Promise<StoredChange[]> {
  const rows = await runStatement<Row>(
    db,
    `select ${columns} from unit_change where province_code >= '00' and state = any($1::text[])
     order by happens_on, done_at nulls last, id`,
    [states],
  );
  return rows.map(storedOf);
}

export type ChangeKey = Pick<UnitChange, "provinceCode" | "id">;

export async function findChange(db: Db, key: ChangeKey): Promise<StoredChange | undefined> {
  const [row] = await runStatement<Row>(db, `select ${columns} from unit_change where province_code = $1 and id = $2`, [
    key.provinceCode,
    key.id,
  ]);
  return row && storedOf(row);
}

/** Keeps a draft; false when somebody else has changed it since `version` (0 for a new one). */
export async function keepDraft(
  db: Db,
  change: UnitChange,
  by: { readonly version: number; readonly at: Date; readonly actor: string },
): Promise<boolean> {
  const rows = await runStatement(
    db,
    `insert into unit_change (province_code, id, state, happens_on, instrument, undoes, body, drafted_at, drafted_by)
     values ($1, $2, 'draft', $3::date, $4, $5, $6::jsonb, $7::timestamptz, $8)
     on conflict (province_code, id) do update set happens_on = excluded.happens_on, instrument = excluded.instrument,
       undoes = excluded.undoes, body = excluded.body, version = unit_change.version + 1
     where unit_change.province_code = $1 and unit_change.state = 'draft' and unit_change.version = $9::int
     returning id`,
    [
      change.provinceCode,
      change.id,
      change.on,
      change.instrument,
      change.undoes ?? null,
      JSON.stringify(change),
      by.at.toISOString(),
      by.actor,
      by.version,
    ],
  );
  return rows.length === 1;
}

const moments: Partial<Record<ChangeState, string>> = {
  scheduled: ", scheduled_at = $4::timestamptz, scheduled_by = $5",
  running: ", started_at = coalesce(started_at, $4::timestamptz)",
  done: ", done_at = $4::timestamptz",
};

/** Moves a change on from one of `from`; false when it was not there any more. */
export async function moveChange(
  db: Db,
  key: ChangeKey,
  step: { readonly from: readonly ChangeState[]; readonly to: ChangeState; readonly at: Date; readonly actor: string },
): Promise<boolean> {
  const rows = await runStatement(
    db,
    `update unit_change set state = $3${moments[step.to] ?? ""}
     where province_code = $1 and id = $2 and state = any($6::text[])
       and ($4::timestamptz is not null or $5::text is not null) returning id`,
    [key.provinceCode, key.id, step.to, step.at.toISOString(), step.actor, step.from],
  );
  return rows.length === 1;
}
