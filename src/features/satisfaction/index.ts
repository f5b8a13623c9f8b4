import { asCommand, defineFeature } from "#platform/feature";
import { satisfactionMigrations } from "./migrations/0700-satisfaction.ts";
import { satisfactionPortal } from "./portal.tsx";
import { rateDossier } from "./rate-dossier.ts";
import { satisfactionRefusals } from "./refusals.ts";
import { satisfactionFollow } from "./follows.ts";

export { rateDossier } from "./rate-dossier.ts";
export { satisfactionOf, type Satisfaction } from "./satisfaction-of.ts";
export { todayAt, type TodayAtCentre } from "./today-at.ts";

export const satisfaction = defineFeature({
  name: "satisfaction",
  needs: ["units", "dossiers"],
  migrations: satisfactionMigrations,
  commands: [asCommand(rateDossier)],
  refusals: satisfactionRefusals,
  portal: satisfactionPortal,
  follows: satisfactionFollow,
});
