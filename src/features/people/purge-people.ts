import type { Db } from "#platform/database/database";
import { deleteForgotten } from "./purge-store.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Codes and quotas are kept a little for complaints ("I never got it"); an expired draft goes at once. */
export async function purgePeople(db: Db, at: Date): Promise<void> {
  const twoDaysAgo = new Date(at.getTime() - 2 * dayMs);
  await deleteForgotten(db, { table: "phone_code", instant: "expires_at", before: twoDaysAgo });
  await deleteForgotten(db, { table: "quota", instant: "started_at", before: twoDaysAgo });
  await deleteForgotten(db, { table: "draft", instant: "expires_at", before: at });
}
