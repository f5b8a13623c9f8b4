import { listProvinces } from "#features/units";
import type { Job } from "#platform/feature";
import { deleteOldCaseDrafts } from "./drafts/case-draft-store.ts";
import { lookAtCases } from "./look-at-cases.ts";

const draftMs = 24 * 3_600_000;

export const caseJobs: readonly Job[] = [
  { name: "cases.look", everySeconds: 60, run: lookAtCases },
  {
    name: "cases.forget-drafts",
    everySeconds: 3600,
    async run(acting) {
      const before = new Date(acting.at.getTime() - draftMs);
      for (const { code } of await listProvinces(acting)) await deleteOldCaseDrafts(acting.db, code, before);
    },
  },
];
