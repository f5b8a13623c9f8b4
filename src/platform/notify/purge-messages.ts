import type { Db } from "../database/database.ts";
import { deleteLocal, listProvincesWithLocal } from "./local-message-store.ts";
import { deleteFinished, listProvincesWithFinished } from "./outgoing-message-store.ts";

const dayMs = 24 * 60 * 60 * 1000;
const keptDays = 90;
const mailboxDays = 7;

/** Messages name people: what was sent is forgotten after 90 days, the developer mailbox after 7. */
export async function purgeMessages(db: Db, at: Date): Promise<void> {
  const finished = new Date(at.getTime() - keptDays * dayMs);
  for (const province of await listProvincesWithFinished(db, finished)) await deleteFinished(db, province, finished);
  const local = new Date(at.getTime() - mailboxDays * dayMs);
  for (const province of await listProvincesWithLocal(db, local)) await deleteLocal(db, province, local);
}
