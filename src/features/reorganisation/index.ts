import { defineFeature, type Feature } from "#platform/feature";

import { reorganisationFollows } from "./follows.ts";
import { reorganisationJob } from "./execute/carry-out-due.ts";
import { stepMigrations } from "./migrations/1220-steps.ts";
import { sortingMigrations } from "./migrations/1200-sorting.ts";

export { carryOutDueChanges } from "./execute/carry-out-due.ts";
export type { CarryingOut } from "./execute/carry-out.ts";
export { readSorting } from "./sorting/sorting-store.ts";

/**
 * Units merge, divide and change their names, and everything that belongs to them follows. It takes the features whose
 * tables follow, because it moves rows of all of them and knows none.
 */
export const createReorganisation = (features: readonly Feature[]): Feature => {
  return defineFeature({
    name: "reorganisation",
    needs: ["units", "procedures", "staff", "people", "dossiers"],
    migrations: { ...sortingMigrations, ...stepMigrations },
    jobs: [reorganisationJob({ features })],
    follows: reorganisationFollows,
  });
};
