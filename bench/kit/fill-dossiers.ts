import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { openConnection } from "./connection.ts";
import { dossierWay } from "./dossier-way.ts";
import type { House } from "./house.ts";
import type { Officials } from "./officials.ts";
import { walkDossier } from "./walk-dossiers.ts";

type Filling = { readonly house: House; readonly officials: Officials; readonly dossiers: number };

/** One connection: what it makes temporarily is there for its next statement. */
export type Query = (text: string, values?: unknown[]) => Promise<{ readonly rows: readonly unknown[] }>;

const batch = 50_000;

/**
 * Brings a province up to `dossiers` dossiers, copied by the database from real ones at every stage of their way: spread
 * over all communes and the past months, the last days' partly still open. Copies keep the hashes of their models, so their
 * ledgers do not verify; nothing that is measured reads them.
 */
export async function fillDossiers({ house, officials, dossiers }: Filling): Promise<void> {
  if (!house.cluster) throw new Error("--dossiers needs --engine postgresql: a second process cannot open PGlite.");
  const models = await makeModels(house.product.port, officials);
  const client = new pg.Client({ connectionString: house.cluster.url });
  await client.connect();
  await client.query("set synchronous_commit = off");
  await copyModels((text, values) => client.query(text, values), models, dossiers);
  await client.end();
}

/** Waits until the product has closed yesterday in its ledger of days, which it begins a second after its start. */
export async function untilDaysAreClosed({ cluster }: House): Promise<void> {
  const client = new pg.Client({ connectionString: cluster?.url });
  await client.connect();
  const closed =
    "select 1 from ledger_day where province_code = '00' and counted_on = (now() at time zone 'Asia/Ho_Chi_Minh')::date - 1";
  while ((await client.query(closed)).rows.length === 0) await sleep(500);
  await client.end();
}

/** Copies models until there are `dossiers` in all; leaves the database as a running one would be. */
export async function copyModels(query: Query, models: readonly string[], dossiers: number): Promise<void> {
  await query("create temp table model (stage int primary key, code text not null)");
  for (const [at, code] of models.entries()) await query("insert into model values ($1, $2)", [at + 1, code]);
  const known = await query("select count(*)::int as count from dossier");
  const [{ count }] = known.rows as [{ count: number }];
  for (let from = count; from < dossiers; from += batch) {
    await query(placesStatement, [from, Math.min(from + batch, dossiers) - 1]);
    for (const statement of copyStatements) await query(statement);
    await query("drop table place");
  }
  for (const table of ["dossier", "dossier_state", "dossier_act", "dossier_view"])
    await query(`vacuum analyze ${table}`);
  await query("drop table model");
  await query("checkpoint");
}

/** One real dossier for each stage of the way; their codes. */
export async function makeModels(port: number, officials: Officials): Promise<readonly string[]> {
  const connection = openConnection(port);
  const models: string[] = [];
  for (let acts = 1; acts <= dossierWay.length; acts += 1) {
    const key = `bench-model-${acts}-${performance.timeOrigin}-${performance.now()}`;
    models.push(await walkDossier({ connection, officials, turn: acts, key, acts, timing: () => undefined }));
  }
  connection.close();
  return models;
}

const aDayAtOneCentre = 40;
/** One in four of a centre's last two days is open, at every size: what waits at a desk does not grow with the archive. */
const lastDays = 2 * aDayAtOneCentre;
const openOneIn = 4;
const families = `array['nguyen','tran','le','pham','hoang','vu','dang','bui','do','ngo','ho','duong','ly','phan','dinh']`;
const givens = `array['an','binh','chau','dung','giang','ha','hai','hoa','khanh','lan','linh','minh','nam','thu','quang',
  'son','tam','thao','trang','tuan','van','viet','xuan','yen','phuc','loc','long','hung','huong','mai']`;

// Which centre, day and number of the day each copy gets; names and numbers of people are invented and contain "Mẫu".
const placesStatement = `
  create temp table place as
  with centre as (
    select row_number() over (order by id) - 1 as position, count(*) over () as centres, province_code, unit_code, agency_code
    from organisation where province_code = '31' and kind = 'commune-centre'
  ), turn as (
    select i, i / c.centres as k, c.* from generate_series($1::bigint, $2::bigint) i
    join centre c on c.position = i % c.centres
  )
  select i, province_code, unit_code,
    (k / ${aDayAtOneCentre} + 1) * interval '1 day' - (k % ${aDayAtOneCentre}) * interval '9 minutes' as earlier,
    agency_code || '-' || to_char(now() - (k / ${aDayAtOneCentre} + 1) * interval '1 day', 'YYMMDD') || '-'
      || lpad((k % ${aDayAtOneCentre} + 1)::text, 4, '0') as code,
    case when k < ${lastDays} and k % ${openOneIn} = 0 then 1 + (k / ${openOneIn}) % 5 else 6 end as stage,
    (${families})[1 + i % 15] as family,
    (${givens})[1 + (i / 15) % 30] as given,
    '031190' || lpad((900000 + i % 100000)::text, 6, '0') as personal_id,
    '09' || lpad(i::text, 8, '0') as phone
  from turn`;

const copyOf = (json: string): string =>
  `replace(replace(${json}::text, model.code, place.code), '"11329.', '"' || place.unit_code || '.')::jsonb`;
const from = "from place join model on model.stage = place.stage";

const copyStatements = [
  `insert into dossier (province_code, code, procedure_code, procedure_version, case_id, channel, process_id, submitted_at,
     submitted_at_organisation, received_by_organisation, competent_organisation,
     owner_name_folded, owner_name_reversed, owner_personal_id, owner_phone, head)
   select place.province_code, place.code, procedure_code, procedure_version, case_id, channel, process_id,
     submitted_at - earlier, unit_code || '.c', unit_code || '.c', unit_code || '.u',
     family || ' mau ' || given, given || ' mau ' || family, personal_id, phone, ${copyOf("head")}
   ${from} join dossier d on d.province_code = '31' and d.code = model.code`,
  `insert into dossier_state (province_code, code, version, ledger_head, status, received_by_organisation,
     competent_organisation, desk_organisation, desk_role, urgent_at, due_at, finished_at, state)
   select place.province_code, place.code, version, ledger_head, status, unit_code || '.c',
     unit_code || '.u', unit_code || right(desk_organisation, 2), desk_role, urgent_at - earlier, due_at - earlier, finished_at - earlier,
     ${copyOf("state")}
   ${from} join dossier_state s on s.province_code = '31' and s.code = model.code`,
  `insert into dossier_act (province_code, code, seq, kind, at, actor, organisation, request_key, body, hash)
   select place.province_code, place.code, seq, kind, at - earlier, actor, unit_code || right(organisation, 2),
     'filled-' || i || '-' || seq, ${copyOf("body")}, hash
   ${from} join dossier_act a on a.province_code = '31' and a.code = model.code`,
  `insert into dossier_view (province_code, code, at, account_id, door)
   select place.province_code, place.code, at - earlier, account_id, door
   ${from} join dossier_view v on v.province_code = '31' and v.code = model.code`,
];
