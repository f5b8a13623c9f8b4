import { asCommand, defineFeature } from "#platform/feature";
import { procedureApi } from "./api.ts";
import { commitLimit } from "./committed/commit-limit.ts";
import { committedLimitMigrations } from "./migrations/0125-committed-limits.ts";
import { procedureMigrations } from "./migrations/0200-procedures.ts";
import { correctImported } from "./imported/correct-imported.ts";
import { reviewConsole } from "./imported/review-console.tsx";
import { publishAllImported, publishImported, setImportedAside } from "./imported/review-imported.ts";
import { importedProcedureMigrations } from "./migrations/0210-imported-procedures.ts";
import { restoreEventGuide, setEventGuide } from "./life-events/change-event-guide.ts";
import { guideConsole } from "./life-events/guide-console.tsx";
import { lifeEventMigrations } from "./migrations/0211-life-event-guides.ts";
import { procedurePortal } from "./portal.tsx";
import { procedureRefusals } from "./refusals.ts";
import { seedProcedures } from "./seed-procedures.ts";
import { proceduresFollow } from "./follows.ts";

export type {
  Channel,
  Competent,
  Component,
  Fee,
  LegalBasis,
  Localised,
  Procedure,
  ProcedureCase,
  ProcedureResult,
  TimeLimit,
} from "./procedure.ts";
export { backdateCatalogue } from "./backdate-catalogue.ts";
export {
  findProcedure,
  getProcedureVersion,
  listByField,
  listByLifeEvent,
  listFeatured,
  listFields,
  listLifeEvents,
  listProcedures,
} from "./catalogue.ts";
export { findCommittedLimit } from "./committed/committed-limits.ts";
export { commitLimit } from "./committed/commit-limit.ts";
export type { LifeEvent, ProcedureField } from "./shipped-catalogue.ts";
export { searchProcedures } from "./searching/search-catalogue.ts";
export { findImported, type Imported } from "./imported/imported-catalogue.ts";
export { importRecords, type ImportReport } from "./imported/import-records.ts";
export { correctImported } from "./imported/correct-imported.ts";
export { publishAllImported, publishImported, setImportedAside } from "./imported/review-imported.ts";
export { restoreEventGuide, setEventGuide } from "./life-events/change-event-guide.ts";
export { sayImported } from "./imported/say-imported.ts";
export type { Finding } from "./finding/finder.ts";
export { readSayings, saidIn, type Sayings } from "./finding/sayings.ts";
export { listFindables, understand } from "./finding/understand.ts";
export { ProcedureLinks } from "./procedure-links.tsx";
export { sayCompetent, sayFees, sayTime, titleOf } from "./say-procedure.ts";
export { seedProcedures } from "./seed-procedures.ts";

export const procedures = defineFeature({
  name: "procedures",
  needs: ["units"],
  migrations: {
    ...procedureMigrations,
    ...committedLimitMigrations,
    ...importedProcedureMigrations,
    ...lifeEventMigrations,
  },
  commands: [
    asCommand(commitLimit),
    asCommand(publishImported),
    asCommand(publishAllImported),
    asCommand(setImportedAside),
    asCommand(correctImported),
    asCommand(setEventGuide),
    asCommand(restoreEventGuide),
  ],
  seed: seedProcedures,
  refusals: procedureRefusals,
  api: procedureApi,
  portal: procedurePortal,
  console: [...reviewConsole, ...guideConsole],
  follows: proceduresFollow,
});
