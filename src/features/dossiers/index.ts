import { defineFeature } from "#platform/feature";
import { allDossierCommands } from "./all-commands.ts";
import { dossierApi } from "./api.ts";
import { dossierMigrations } from "./migrations/0600-dossiers.ts";
import { dossierRefusals } from "./refusals.ts";

export { dossierActs } from "./all-commands.ts";
export { receiveDossier } from "./acts/receive-dossier.ts";
export { submitDossier } from "./acts/submit-dossier.ts";
export { statuses, verbs } from "./dossier.ts";
export type { Dossier, DossierAct, DossierHead, DossierState, Status, Verb } from "./dossier.ts";
export { anyDossier, checkLedger, findByCode, getDossier, listActsOf } from "./dossier-queries.ts";
export type { ActOutput } from "./present-act.ts";
export { presentTracking } from "./present-dossier.ts";
export { statusNames } from "./messages.ts";
export { verifyLedger } from "./verify-ledger.ts";

export const dossiers = defineFeature({
  name: "dossiers",
  needs: ["units", "procedures", "staff", "people", "documents"],
  migrations: dossierMigrations,
  commands: allDossierCommands,
  refusals: dossierRefusals,
  api: dossierApi,
});
