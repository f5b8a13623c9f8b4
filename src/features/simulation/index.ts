import { defineFeature } from "#platform/feature";

export { drawFate } from "./fate.ts";
export { randomSequence, type RandomSequence } from "./random-sequence.ts";
export { scriptDossier, type Script } from "./script-dossier.ts";
export { syntheticPerson } from "./synthetic-person.ts";
export { seedFirstRunWorld } from "./first-run-world.ts";
export { runWorld, type Progress, type RunReport, type World } from "./run-world.ts";
export { simulate, usualPlan, type SimulationOrder } from "./simulate.ts";

export const simulation = defineFeature({
  name: "simulation",
  needs: ["units", "procedures", "staff", "dossiers"],
});
