import type { Db } from "#platform/database/database";
import { occupation, wipe } from "./world/world-store.ts";

/** Takes an earlier rehearsal away; a sentence when the database holds dossiers that no rehearsal made, and nothing is touched. */
export async function makeRoom(db: Db): Promise<string | undefined> {
  const occupied = await occupation(db);
  if (occupied === "rehearsal") await wipe(db);
  return occupied === "in-use"
    ? "There are dossiers in this database that no rehearsal made. Give the rehearsal one of its own (DATABASE_URL or VAR_DIR)."
    : undefined;
}
