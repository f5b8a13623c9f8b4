import { listProvinces } from "#features/units";
import type { Job } from "#platform/feature";
import { lookAgain } from "./look-again.ts";
import { deleteEnded } from "./notice-store.ts";
import { tellOfficials } from "./tell-officials.ts";

const keptMs = 90 * 24 * 3_600_000;

export const watcherJobs: readonly Job[] = [
  {
    name: "watchers.look",
    everySeconds: 60,
    async run(acting) {
      await lookAgain(acting);
      await tellOfficials(acting);
    },
  },
  {
    name: "watchers.forget",
    everySeconds: 3600,
    async run(acting) {
      const before = new Date(acting.at.getTime() - keptMs);
      for (const { code } of await listProvinces(acting)) await deleteEnded(acting.db, code, before);
    },
  },
];
