import { defineFeature } from "#platform/feature";
import { allDossierCommands } from "./all-commands.ts";
import { dossierApi } from "./api.ts";
import { dossierConsole } from "./console/index.tsx";
import { dossierMigrations } from "./migrations/0600-dossiers.ts";
import { extensionMigrations } from "./migrations/0630-extension-rule.ts";
import { counterSlipMigrations } from "./migrations/0631-counter-slip.ts";
import { paperTemplateMigrations } from "./migrations/0632-paper-template.ts";
import { dossierDayMigrations } from "./migrations/0610-dossier-day.ts";
import { dossierExportMigrations } from "./migrations/0650-dossier-exports.ts";
import { dossierWatchMigrations } from "./migrations/0900-dossier-watch.ts";
import { dossierPassageMigrations } from "./migrations/0651-dossier-passages.ts";
import { calendarJob } from "./time/examine-calendar.ts";
import { transferKeyMigrations } from "./migrations/0661-one-index-less.ts";
import { nameMigrations } from "./migrations/0662-names-by-office.ts";
import { transferMigrations } from "./migrations/0660-transfers.ts";
import { dueProposalMigrations } from "./migrations/0620-due-proposals.ts";
import { dossierPortal } from "./portal/index.tsx";
import { dossierRefusals } from "./refusals.ts";
import { sayDetail } from "./say-detail.ts";
import { dossiersFollow } from "./follows.ts";

export { dossierActs } from "./all-commands.ts";
export { receiveDossier } from "./acts/receive-dossier.ts";
export { setPaperTemplate } from "./papers/restyle/set-paper-template.ts";
export { giveSlip } from "./slips/give-slip.ts";
export { setExtensionRule } from "./extension/set-extension-rule.ts";
export { setCodePattern } from "./codes/set-code-pattern.ts";
export { submitDossier } from "./acts/submit-dossier.ts";
export { statuses, verbs } from "./model/dossier.ts";
export type { ActKind, Dossier, DossierAct, DossierHead, DossierState, Status, Verb } from "./model/dossier.ts";
export { anyDossier, checkLedger, findByCode, getDossier, listActsOf } from "./dossier-queries.ts";
export { remindCitizen } from "./acting/citizen-message.ts";
export { listProvincesToWatch, listToWatch, setAlarms, soundAllAlarms } from "./lists/watch-store.ts";
export { listOpenAt, type OpenDossier } from "./lists/open-at-store.ts";
export { nameKeys } from "./model/name-keys.ts";
export { isCentreId } from "./model/is-centre.ts";
export { deskOf } from "./model/policy.ts";
export type { ActOutput } from "./acting/present-act.ts";
export { presentTracking } from "./present-dossier.ts";
export { statusNames } from "./messages.ts";
export { workCountsOf } from "./console/work-counts.ts";
export { centreFigures, type CentreFigures } from "./lists/centre-figures.ts";
export { openDossiersOfPhone, type DossierOfPhone } from "./lists/of-phone.ts";
export { printRegister } from "./papers/print-register.ts";
export { presentRegister, type RegisterEntry } from "./lists/present-register.ts";
export type { RegisterPeriod } from "./lists/register-store.ts";
export { openingFee as openingFeeOf } from "./model/opening-fee.ts";
export { agencyOf } from "./papers/paper-subject.ts";
export { sayPaperInstant, sayPlaceAndDate } from "./papers/paper-dates.ts";
export { isApplicant } from "./model/may-act-as.ts";
export { openOwn, type Own } from "./portal/applicant/open-own.ts";
export { centresWhere, centresInSight, seesProvince } from "./console/my-offices.ts";
export { drawDossiersByCode } from "./console/dossiers-by-code.tsx";
export { ExportLinks } from "./exports/export-links.tsx";
export { exportList } from "./exports/export-list.ts";
export { readExports } from "./exports/export-store.ts";
export { recordedExport } from "./exports/recorded-export.ts";
export { getProcess, processCatalogue } from "./model/process-catalogue.ts";
export { lateCauses } from "./model/late-causes.ts";
export { organisationAt } from "./model/policy.ts";
export { verifyLedger } from "./ledger/verify-ledger.ts";

export const dossiers = defineFeature({
  name: "dossiers",
  needs: ["units", "procedures", "staff", "people", "documents", "fees"],
  migrations: {
    ...dossierMigrations,
    ...dossierDayMigrations,
    ...extensionMigrations,
    ...counterSlipMigrations,
    ...paperTemplateMigrations,
    ...dossierExportMigrations,
    ...dossierWatchMigrations,
    ...dossierPassageMigrations,
    ...dueProposalMigrations,
    ...transferMigrations,
    ...transferKeyMigrations,
    ...nameMigrations,
  },
  commands: allDossierCommands,
  refusals: dossierRefusals,
  sayDetail,
  api: dossierApi,
  portal: dossierPortal,
  console: dossierConsole,
  jobs: [calendarJob],
  follows: dossiersFollow,
});
