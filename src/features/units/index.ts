import { asCommand, defineFeature } from "#platform/feature";
import { addCalendarDay } from "./add-calendar-day.ts";
import { unitApi } from "./api.ts";
import { unitConsole } from "./console.tsx";
import { unitMigrations } from "./migrations/0100-units.ts";
import { unitPortal } from "./portal.tsx";
import { unitRefusals } from "./refusals.ts";
import { removeCalendarDay } from "./remove-calendar-day.ts";
import { seedUnits } from "./seed-units.ts";

export type { Organisation, OrganisationKind } from "./organisation.ts";
export type { OriginKind, Unit, UnitLevel, UnitOrigin, UnitType } from "./unit.ts";
export type { UnitFound, UnitSearch } from "./search-units.ts";
export { organisationByAgencyPrefix, provinceOfAgencyCode } from "./agency-queries.ts";
export { addCalendarDay } from "./add-calendar-day.ts";
export { removeCalendarDay } from "./remove-calendar-day.ts";
export { calendarFor, listCalendarDays, nationalCalendar } from "./calendar-for.ts";
export type { CalendarDay } from "./calendar-store.ts";
export { unitMigrations } from "./migrations/0100-units.ts";
export { centreOf, findOrganisation, listOrganisations, provinceOfOrganisation } from "./organisation-queries.ts";
export { organisationKinds, unitCodeOf } from "./organisation.ts";
export { searchUnits } from "./search-units.ts";
export { seedUnits } from "./seed-units.ts";
export { findUnit, listCommunes, listOrigins, listPeriods, listProvinces } from "./unit-catalogue.ts";
export { fullName, fullNameEn, fullNameInside, unitName } from "./unit-names.ts";

export const units = defineFeature({
  name: "units",
  needs: [],
  migrations: unitMigrations,
  seed: seedUnits,
  commands: [asCommand(addCalendarDay), asCommand(removeCalendarDay)],
  refusals: unitRefusals,
  api: unitApi,
  portal: unitPortal,
  console: unitConsole,
});
