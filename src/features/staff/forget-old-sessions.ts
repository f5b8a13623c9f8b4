import type { Job } from "#platform/feature";
import { listProvinces } from "#features/units";
import { deleteSessionsBefore } from "./session-store.ts";
import { deleteAttemptsBefore } from "./sign-in-attempt-store.ts";

const dayMs = 24 * 3_600_000;
/** Long enough to answer "who was signed in that week", no longer. */
const keptDays = 90;

/** Removes sessions long expired and counts of failed sign-ins older than a day, province by province. */
export const forgetOldSessions: Job = {
  name: "staff.forget-old-sessions",
  everySeconds: 6 * 3_600,
  async run(acting) {
    const now = acting.at.getTime();
    const provinces = await listProvinces(acting);
    for (const provinceCode of ["00", ...provinces.map((province) => province.code)]) {
      await deleteSessionsBefore(acting.db, provinceCode, new Date(now - keptDays * dayMs));
      await deleteAttemptsBefore(acting.db, provinceCode, new Date(now - dayMs));
    }
  },
};
