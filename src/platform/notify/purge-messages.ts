import type { Db } from "../database/database.ts";
import { deleteLocalBefore } from "./local-message-store.ts";
import { deleteFinished, listProvincesWithFinished } from "./outgoing-message-store.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Messages name people: what was sent is forgotten after 90 days, the developer mailbox after 7. */
export async function purgeMessages(db: Db, at: Date): Promise<void> {
  const before = new Date(at.getTime() - 90 * dayMs);
  for (const provinceCode of await listProvincesWithFinished(db, before))
    await deleteFinished(db, provinceCode, before);
  await deleteLocalBefore(db, new Date(at.getTime() - 7 * dayMs));
}
