import { defineFeature } from "#platform/feature";

export { seedFirstRunWorld } from "./first-run-world.ts";
export type { Progress, RunReport, World } from "./run-world.ts";
export { simulate, usualPlan, type SimulationOrder } from "./simulate.ts";

export const simulation = defineFeature({
  name: "simulation",
  needs: ["units", "procedures", "staff", "dossiers"],
});
