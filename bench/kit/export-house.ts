import { join } from "node:path";
import { tmpdir } from "node:os";
import { once } from "node:events";
import { createWriteStream, rmSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { copyModels, makeModels, type Query } from "./fill-dossiers.ts";
import { openHouse, type Engine, type House } from "./house.ts";
import { signInOfficials } from "./officials.ts";

/** The product with so many dossiers, all received by one centre, and what the bare query costs. */
export type ExportHouse = { readonly house: House; readonly floorMs: number };

/**
 * Fills a house on either engine while the product does not run (PGlite lets nobody else in), and starts it again: what
 * a first start needs of memory to seed its catalogues is not what a list costs.
 */
export async function openExportHouse(engine: Engine, rows: number): Promise<ExportHouse> {
  const house = await openHouse({ engine });
  const models = await makeModels(house.product.port, await signInOfficials(house.product.port));
  await house.product.stop();
  if (house.cluster) {
    const client = new pg.Client({ connectionString: house.cluster.url });
    await client.connect();
    const floorMs = await fill((text, values) => client.query(text, values), models, rows);
    await client.end();
    return { house: await house.restart(), floorMs };
  }
  const pglite = await PGlite.create({ dataDir: join(house.settings.varFolder, "database") });
  const floorMs = await fill((text, values) => pglite.query(text, values), models, rows);
  await pglite.close();
  return { house: await house.restart(), floorMs };
}

async function fill(query: Query, models: readonly string[], rows: number): Promise<number> {
  await copyModels(query, models, rows);
  // One list with every dossier in it: the register of one centre.
  await query("update dossier set received_by_organisation = '11329.c' where province_code = '31'");
  await query("vacuum analyze dossier");
  return timeFloor(query);
}

const floorStatement = `
  declare lines cursor for
  select d.code, d.head->'owner'->>'name' as name, d.submitted_at, s.status, s.due_at, s.finished_at
  from dossier d join dossier_state s using (province_code, code) where d.province_code = '31'`;

/** The same dossiers through a cursor, 500 at a time, written to a file as lines of JSON, without the product. */
async function timeFloor(query: Query): Promise<number> {
  const path = join(tmpdir(), `gan-dan-floor-${process.pid}`);
  const file = createWriteStream(path);
  const startedAt = performance.now();
  await query("begin");
  await query(floorStatement);
  for (let read = 1; read > 0;) {
    const { rows } = await query("fetch 500 from lines");
    for (const row of rows) if (!file.write(`${JSON.stringify(row)}\n`)) await once(file, "drain");
    read = rows.length;
  }
  await query("commit");
  file.end();
  await once(file, "finish");
  rmSync(path);
  return performance.now() - startedAt;
}
