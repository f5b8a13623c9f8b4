import { asCommand, defineFeature, type Feature } from "#platform/feature";
import { platformFollows, type Following } from "#platform/following";
import { reorganisationApi } from "./api.ts";
import { reorganisationConsole } from "./console/index.ts";
import { cancelChange } from "./draft/cancel-change.ts";
import { draftChange } from "./draft/draft-change.ts";
import { editDraft } from "./draft/edit-draft.ts";
import { importChange } from "./draft/import-change.ts";
import { scheduleChange } from "./draft/schedule-change.ts";
import { undoChange } from "./draft/undo-change.ts";
import { reorganisationFollows } from "./follows.ts";
import { reorganisationJob } from "./execute/carry-out-due.ts";
import { stepMigrations } from "./migrations/1220-steps.ts";
import { sortingMigrations } from "./migrations/1200-sorting.ts";
import { reorganisationRefusals } from "./refusals.ts";
import { sortDossiers } from "./sorting/sort-dossiers.ts";

export { carryOutDueChanges } from "./execute/carry-out-due.ts";
export type { CarryingOut } from "./execute/carry-out.ts";
export { readSorting } from "./sorting/sorting-store.ts";

/**
 * Units merge, divide and change their names, and everything that belongs to them follows. It takes the features whose
 * tables follow, because it moves rows of all of them and knows none.
 */
export const createReorganisation = (features: readonly Feature[]): Feature => {
  const follows: readonly Following[] = [
    platformFollows,
    ...features.flatMap((feature) => feature.follows ?? []),
    reorganisationFollows,
  ];
  return defineFeature({
    name: "reorganisation",
    needs: ["units", "procedures", "staff", "people", "dossiers"],
    migrations: { ...sortingMigrations, ...stepMigrations },
    jobs: [reorganisationJob({ features })],
    commands: [
      asCommand(draftChange),
      asCommand(editDraft),
      asCommand(importChange),
      asCommand(scheduleChange),
      asCommand(cancelChange),
      asCommand(undoChange),
      asCommand(sortDossiers),
    ],
    refusals: reorganisationRefusals,
    api: reorganisationApi(follows),
    console: reorganisationConsole(follows),
    follows: reorganisationFollows,
  });
};
