import { defineFeature } from "#platform/feature";
import { conservationApi } from "./api.ts";
import { closeDaysJob } from "./close-days.ts";
import { conservationFollow } from "./follows.ts";
import { conservationMigrations } from "./migrations/1210-conservation.ts";
import { conservationPortal } from "./portal/ledger-pages.tsx";
import { conservationRefusals } from "./refusals.ts";

export { compareDay } from "./compare-day.ts";
export { sayCompared } from "./say-compared.ts";
export { figureNames } from "./model/figures.ts";

/** The conservation ledger: nothing that was handed in is lost, whatever becomes of the units. */
export const conservation = defineFeature({
  name: "conservation",
  needs: ["units", "dossiers"],
  migrations: conservationMigrations,
  refusals: conservationRefusals,
  portal: conservationPortal,
  api: conservationApi,
  jobs: [closeDaysJob],
  follows: conservationFollow,
});
