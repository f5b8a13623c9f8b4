import pg from "pg";

/** What autovacuum does within a minute of a table's first growth; plans made on empty tables are made anew. */
export async function refreshStatistics(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("analyze");
  await client.end();
}
