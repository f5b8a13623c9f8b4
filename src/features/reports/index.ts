import { defineFeature } from "#platform/feature";
import { reportApi } from "./api.ts";
import { reportConsole } from "./console/index.ts";
import { reportRefusals } from "./refusals.ts";

export { lateByProcedure, readLateness, type LateOfProcedure } from "./lateness-report.ts";
export { freePeriod, lateLinesPath, readPeriod } from "./console/addresses.ts";
export { PeriodFields } from "./console/report-form.tsx";
export { nameCause } from "./console/name-cause.ts";
export { sayPeriod, sayPeriodName } from "./console/say-period.ts";
export { namedPeriod, periodOf, recentPeriods, recentWeeks, spanOf, type Period } from "./model/period.ts";
export { balances, cells, cellNames, type CellName, type Figures } from "./model/figures.ts";
export { listLines } from "./report-lines.ts";
export { orderOf } from "./report-order.ts";
export { readSettlement } from "./settlement-report.ts";

export const reports = defineFeature({
  name: "reports",
  needs: ["units", "procedures", "staff", "dossiers"],
  refusals: reportRefusals,
  api: reportApi,
  console: reportConsole,
});
