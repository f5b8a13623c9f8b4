import { runStatement, type Db } from "#platform/database/database";
import type { Dossier, DossierHead, DossierState } from "../model/dossier.ts";
import { tables } from "../tables.ts";

/** An alarm set further ahead than this was set by a clock that was wrong: nobody rests so long. */
const impossibleMs = 30 * 24 * 3_600_000;

const impossibleAfter = (at: Date): Date => new Date(at.getTime() + impossibleMs);

/** Of these provinces, those in which some dossier's alarm has gone off. */
export async function listProvincesToWatch(db: Db, provinceCodes: readonly string[], at: Date): Promise<string[]> {
  const rows = await runStatement<{ code: string }>(
    db,
    `select p.code from unnest($1::text[]) p(code)
     where exists (select from dossier_state s where s.province_code = p.code and s.watch_at <= $2)
        or exists (select from dossier_state s where s.province_code = p.code and s.watch_at > $3)`,
    [provinceCodes, at, impossibleAfter(at)],
  );
  return rows.map(({ code }) => code);
}

type WatchRow = { head: DossierHead; state: DossierState; version: number; ledger_head: string };

// Two walks along one index; `or` in one walk would read everything between them.
const dueAlarms = `
  with due as (
    (select province_code, code from dossier_state where province_code = $1 and watch_at <= $2 order by watch_at limit $4)
    union all
    (select province_code, code from dossier_state where province_code = $1 and watch_at > $3 limit $4)
  )
  select d.head, s.state, s.version, s.ledger_head
  from due join dossier_state s using (province_code, code) join dossier d using (province_code, code)`;

/** Dossiers whose alarm has gone off, the longest due first. */
export async function listToWatch(
  db: Db,
  ask: { readonly provinceCode: string; readonly at: Date; readonly limit: number },
): Promise<Dossier[]> {
  const values = [ask.provinceCode, ask.at, impossibleAfter(ask.at), ask.limit];
  const rows = await runStatement<WatchRow>(db, dueAlarms, values);
  return rows.map(({ ledger_head, ...row }) => ({ ...row, ledgerHead: ledger_head }));
}

/** What a look at one dossier came to: when to look again, and whether somebody has been told something that stands. */
export type NextLook = {
  readonly code: string;
  readonly version: number;
  readonly nextAt: Date | undefined;
  readonly watched: boolean;
};

/**
 * Sets the alarms anew and gives the codes for which that succeeded: where somebody has acted since the dossier was read,
 * the act's own alarm stays, and nothing may be concluded from the old look.
 */
export async function setAlarms(tx: Db, provinceCode: string, looks: readonly NextLook[]): Promise<Set<string>> {
  const rows = await runStatement<{ code: string }>(
    tx,
    `update dossier_state s set watch_at = n.watch_at, watched = n.watched
     from unnest($2::text[], $3::int[], $4::timestamptz[], $5::boolean[]) n(code, version, watch_at, watched)
     where s.province_code = $1 and s.code = n.code and s.version = n.version
     returning s.code`,
    [
      provinceCode,
      looks.map(({ code }) => code),
      looks.map(({ version }) => version),
      looks.map(({ nextAt }) => nextAt?.toISOString() ?? null),
      looks.map(({ watched }) => watched),
    ],
  );
  return new Set(rows.map(({ code }) => code));
}

/** After a rule changed: everything that is watched in the province is looked at again. */
export async function soundAllAlarms(tx: Db, provinceCode: string, at: Date): Promise<void> {
  await tables(tx)
    .updateTable("dossier_state")
    .set({ watch_at: at })
    .where("province_code", "=", provinceCode)
    .where("watch_at", ">", at)
    .execute();
}
