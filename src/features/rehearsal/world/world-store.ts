import { runStatement, type Db } from "#platform/database/database";

/** A dossier that copies are made of, with everything its rows say. */
export type ModelRow = {
  readonly code: string;
  readonly head: unknown;
  readonly state: unknown;
  readonly desk: string | null;
  readonly submittedAt: Date;
  readonly acts: readonly ModelActRow[];
};
export type ModelActRow = {
  readonly seq: number;
  readonly kind: string;
  readonly at: string;
  readonly actor: string;
  readonly organisation: string | null;
  readonly body: unknown;
};

export const readModels = (db: Db, provinceCode: string): Promise<ModelRow[]> =>
  runStatement<ModelRow>(
    db,
    `select d.code, d.head, s.state, s.desk_organisation as desk, d.submitted_at as "submittedAt",
       (select json_agg(json_build_object('seq', a.seq, 'kind', a.kind, 'actor', a.actor, 'organisation', a.organisation, 'body', a.body,
          'at', to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by a.seq)
        from dossier_act a where a.province_code = d.province_code and a.code = d.code) as acts
     from dossier d join dossier_state s using (province_code, code)
     where d.province_code = $1 order by d.submitted_at, d.code`,
    [provinceCode],
  );

/** Its copies' formats (PostgreSQL's `format`), numbered as the copies name it. */
export type Format = {
  readonly n: number;
  readonly code: string;
  readonly head: string;
  readonly state: string;
  readonly desk: string | null;
  readonly submittedAt: string;
  readonly receivedBy: string;
  readonly competent: string;
  readonly acts: readonly {
    readonly seq: number;
    readonly organisation: string | null;
    readonly actor: string;
    readonly body: string;
  }[];
};

/** Lays the formats down in tables of the rehearsal's own, which also mark the database as one. */
export async function keepFormats(db: Db, provinceCode: string, formats: readonly Format[]): Promise<void> {
  await runStatement(
    db,
    `create table rehearsal_model as
     select f.n, f.head, f.state, f.desk, f."receivedBy" as received_by, f.competent, s.version, s.status, s.desk_role, s.urgent_at,
       s.due_at, s.finished_at, s.watch_at, d.procedure_code, d.procedure_version, d.case_id, d.channel, d.process_id, d.submitted_at
     from json_to_recordset($1::json) as f(n int, code text, head text, state text, desk text, "receivedBy" text, competent text)
     join dossier d on d.province_code = $2 and d.code = f.code
     join dossier_state s on s.province_code = $2 and s.code = f.code`,
    [JSON.stringify(formats), provinceCode],
  );
  const acts = formats.flatMap(({ n, code, acts: own }) => own.map((act) => ({ n, code, ...act })));
  await runStatement(
    db,
    `create table rehearsal_act as
     select f.n, f.seq, f.organisation, f.actor, f.body, a.kind, a.at
     from json_to_recordset($1::json) as f(n int, code text, seq int, organisation text, actor text, body text)
     join dossier_act a on a.province_code = $2 and a.code = f.code and a.seq = f.seq`,
    [JSON.stringify(acts), provinceCode],
  );
  await runStatement(db, "create index rehearsal_act_n on rehearsal_act (n)", []);
  await runStatement(db, "analyze rehearsal_model", []);
  await runStatement(db, "analyze rehearsal_act", []);
}

/** Copies as columns: one value for each copy in every list. `hashes` are its acts' seals one after another, 64 letters each. */
export type Copies = {
  readonly models: number[];
  readonly hashes: string[];
  readonly codes: string[];
  readonly communes: string[];
  readonly districts: string[];
  readonly provinces: string[];
  readonly names: string[];
  readonly personalIds: string[];
  readonly phones: string[];
  readonly addresses: string[];
  readonly provinceCodes: string[];
  readonly foldedNames: string[];
  readonly reversedNames: string[];
};

const filled = (format: string): string =>
  `format(${format}, c.code, c.commune, c.district, c.province, c.name, c.personal_id, c.phone, c.address, c.province_code)`;

const copyStatement = `
  with c as materialized (
    select * from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
      $10::text[], $11::text[], $12::text[], $13::text[])
      as c(n, hashes, code, commune, district, province, name, personal_id, phone, address, province_code, folded, reversed)
  ), heads as (
    insert into dossier (province_code, code, procedure_code, procedure_version, case_id, channel, process_id, submitted_at,
      submitted_at_organisation, received_by_organisation, competent_organisation,
      owner_name_folded, owner_name_reversed, owner_personal_id, owner_phone, head)
    select c.province_code, c.code, m.procedure_code, m.procedure_version, m.case_id, m.channel, m.process_id, m.submitted_at,
      ${filled("m.received_by")}, ${filled("m.received_by")}, ${filled("m.competent")}, c.folded, c.reversed, c.personal_id, c.phone,
      ${filled("m.head")}::jsonb
    from c join rehearsal_model m on m.n = c.n
  ), folds as (
    insert into dossier_state (province_code, code, version, ledger_head, status, received_by_organisation,
      competent_organisation, desk_organisation, desk_role, urgent_at, due_at, finished_at, state, watch_at)
    select c.province_code, c.code, m.version, right(c.hashes, 64), m.status, ${filled("m.received_by")}, ${filled("m.competent")},
      ${filled("m.desk")}, m.desk_role, m.urgent_at, m.due_at, m.finished_at, ${filled("m.state")}::jsonb, m.watch_at
    from c join rehearsal_model m on m.n = c.n
  )
  insert into dossier_act (province_code, code, seq, kind, at, actor, organisation, request_key, body, hash)
  select c.province_code, c.code, a.seq, a.kind, a.at, ${filled("a.actor")}, ${filled("a.organisation")},
    'rehearsal-' || c.code || '-' || a.seq, ${filled("a.body")}::jsonb, substr(c.hashes, (a.seq - 1) * 64 + 1, 64)
  from c join rehearsal_act a on a.n = c.n`;

export async function insertCopies(db: Db, copies: Copies): Promise<void> {
  await runStatement(db, copyStatement, [
    copies.models,
    copies.hashes,
    copies.codes,
    copies.communes,
    copies.districts,
    copies.provinces,
    copies.names,
    copies.personalIds,
    copies.phones,
    copies.addresses,
    copies.provinceCodes,
    copies.foldedNames,
    copies.reversedNames,
  ]);
}

const filledTables = ["dossier", "dossier_state", "dossier_act"];
type IndexRow = { readonly name: string; readonly definition: string };

/** Takes the indexes that are no keys off the tables that will be filled, and returns how to make them again. */
export async function takeIndexesOff(db: Db): Promise<readonly string[]> {
  const rows = await runStatement<IndexRow>(
    db,
    `select i.relname::text as name, pg_get_indexdef(i.oid) as definition
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
     where t.relname = any($1::text[]) and not x.indisunique order by 1`,
    [filledTables],
  );
  for (const { name } of rows) await runStatement(db, `drop index ${name}`, []);
  return rows.map(({ definition }) => definition);
}

export async function putIndexesBack(db: Db, definitions: readonly string[]): Promise<void> {
  await Promise.all(definitions.map((definition) => runStatement(db, definition, [])));
}

/** Without it the planner guesses, and lists of what is open read the rows themselves. */
export async function settle(db: Db): Promise<void> {
  for (const table of filledTables) await runStatement(db, `vacuum analyze ${table}`, []);
}

export type Occupied = "empty" | "rehearsal" | "in-use";

/** Whether anything real lies in the database; one that was never migrated is empty. */
export async function occupation(db: Db): Promise<Occupied> {
  const [row] = await runStatement<{ rehearsal: boolean; migrated: boolean }>(
    db,
    `select to_regclass('rehearsal_model') is not null as rehearsal, to_regclass('dossier') is not null as migrated`,
    [],
  );
  if (row?.rehearsal) return "rehearsal";
  if (!row?.migrated) return "empty";
  const [any] = await runStatement(db, `select code from dossier where province_code >= '00' limit 1`, []);
  return any ? "in-use" : "empty";
}

/** Everything goes: the next rehearsal begins with a database as it was bought. */
export async function wipe(db: Db): Promise<void> {
  await runStatement(db, "drop schema public cascade", []);
  await runStatement(db, "create schema public", []);
}

/** Dossiers that wait for anybody, wherever they lie: about what a reform has to move. */
export async function countOpen(db: Db): Promise<number> {
  const [row] = await runStatement<{ n: number }>(
    db,
    "select count(*)::int as n from dossier_state where province_code >= '00' and status in (1, 2, 4, 5, 6, 9)",
    [],
  );
  return row?.n ?? 0;
}

/** The commune of today in which most of what is open will lie: where its people's old communes had most. */
export async function busiestUnit(db: Db): Promise<string> {
  const [row] = await runStatement<{ code: string }>(
    db,
    `select u.to_code as code from unit_succession u
     join dossier_state s on s.received_by_organisation = '2004-' || u.from_code || '.c'
     where s.province_code >= '00' and u.from_list = '2004' and u.to_list = '2025' and length(u.to_code) = 5
       and u.kind in ('whole', 'unchanged', 'all-people') and s.status in (1, 2, 4, 5, 6, 9)
     group by 1 order by count(*) desc, 1 limit 1`,
    [],
  );
  return row?.code ?? "11329";
}
