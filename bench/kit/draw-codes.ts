import pg from "pg";
import type { House } from "./house.ts";

/** Codes of `count` dossiers anywhere in the database, in no order. */
export async function drawCodes(house: House, count: number): Promise<string[]> {
  if (!house.cluster) throw new Error("Codes are drawn from PostgreSQL only.");
  const client = new pg.Client({ connectionString: house.cluster.url });
  await client.connect();
  const drawn = await client.query<{ code: string }>("select code from dossier order by md5(code) limit $1", [count]);
  await client.end();
  return drawn.rows.map(({ code }) => code);
}
