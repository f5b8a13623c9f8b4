import { asCommand, defineFeature } from "#platform/feature";
import { addAgencyCode } from "./agency-codes/add-agency-code.ts";
import { closeAgencyCode } from "./agency-codes/close-agency-code.ts";
import { importAgencyCodes } from "./agency-codes/import-agency-codes.ts";
import { setContact } from "./office-settings/set-contact.ts";
import { setOpeningHours } from "./office-settings/set-opening-hours.ts";
import { takeBackOpeningHours } from "./office-settings/take-back-opening-hours.ts";
import { addCalendarDay } from "./add-calendar-day.ts";
import { unitApi } from "./api.ts";
import { unitConsole } from "./console.tsx";
import { unitMigrations } from "./migrations/all-migrations.ts";
import { unitPortal } from "./portal.tsx";
import { unitRefusals } from "./refusals.ts";
import { listRemoteArea } from "./reckoning/list-remote-area.ts";
import { setReckoningRule } from "./reckoning/set-reckoning-rule.ts";
import { strikeRemoteArea } from "./reckoning/strike-remote-area.ts";
import { removeCalendarDay } from "./remove-calendar-day.ts";
import { seedUnits } from "./seed-units.ts";
import { unitsFollow } from "./follows.ts";

export type { Organisation, OrganisationKind } from "./organisation.ts";
export type { OriginKind, Unit, UnitLevel, UnitOrigin, UnitType } from "./unit.ts";
export type { UnitFound, UnitSearch } from "./search-units.ts";
export {
  agencyCodeOn,
  findIssuer,
  knownAgencyCodes,
  provinceOfAgencyCode,
  type Issuer,
} from "./agency-codes/agency-register.ts";
export { addAgencyCode } from "./agency-codes/add-agency-code.ts";
export { closeAgencyCode } from "./agency-codes/close-agency-code.ts";
export { importAgencyCodes } from "./agency-codes/import-agency-codes.ts";
export { setContact } from "./office-settings/set-contact.ts";
export { setOpeningHours } from "./office-settings/set-opening-hours.ts";
export { takeBackOpeningHours } from "./office-settings/take-back-opening-hours.ts";
export { addCalendarDay } from "./add-calendar-day.ts";
export { removeCalendarDay } from "./remove-calendar-day.ts";
export { calendarFor, forgetCalendar, listCalendarDays, nationalCalendar } from "./calendar-for.ts";
export {
  listUnexaminedChanges,
  markExamined,
  readLatestChanges,
  type CalendarChange,
} from "./calendar-change-store.ts";
export type { CalendarDay } from "./calendar-store.ts";
export { dayNamesFor } from "./day-names.ts";
export { findRemoteArea, listRemoteAreas, listRemoteCommunes, reckoningFor } from "./reckoning/reckoning-rules.ts";
export { listRemoteArea } from "./reckoning/list-remote-area.ts";
export { setReckoningRule } from "./reckoning/set-reckoning-rule.ts";
export { strikeRemoteArea } from "./reckoning/strike-remote-area.ts";
export { listOrigins, unitAsOf } from "./registry/unit-registry.ts";
export {
  findChange,
  keepDraft,
  listChanges,
  listChangesEverywhere,
  moveChange,
  type ChangeKey,
  type StoredChange,
} from "./changes/change-store.ts";
export { findBehind } from "./changes/moves-behind.ts";
export { applyChange } from "./changes/apply-change.ts";
export { openFormerOffices } from "./changes/former-offices.ts";
export { formerCode, isFormerCode } from "./changes/former-unit.ts";
export { forgetHeirs, formerProvincesOf, heirOf, withOrigins, withPredecessors } from "./changes/heirs.ts";
export { shippedChange, shippedChangeDays, type ShippedChangeDay } from "./changes/shipped-changes.ts";
export { movesOf, openedOffices, putIntoForce } from "./changes/put-into-force.ts";
export type { OfficeSuccession } from "./changes/office-succession.ts";
export { readSuccessions } from "./changes/office-succession-store.ts";
export {
  changeKinds,
  changeStates,
  endedUnits,
  waysFrom,
  type ChangedUnit,
  type ChangeKind,
  type ChangeLink,
  type ChangeState,
  type UnitChange,
} from "./changes/unit-change.ts";
export { unitMigrations } from "./migrations/all-migrations.ts";
export {
  centreOf,
  findOrganisation,
  forgetOrganisations,
  listOrganisations,
  provinceOfOrganisation,
} from "./organisation-queries.ts";
export { keepHotline } from "./organisation-store.ts";
export { findFingerprint, keepFingerprint } from "./unit-store.ts";
export { readOrganisations } from "./organisation-store.ts";
export { organisationKinds, unitCodeOf } from "./organisation.ts";
export { everyProvince } from "./every-province.ts";
export { searchUnits } from "./search-units.ts";
export { seedUnits } from "./seed-units.ts";
export { findUnit, findUnitEver, listCommunes, listPeriods, listProvinces, listUnitsEver } from "./unit-catalogue.ts";
export { sayDate } from "./say-hours.ts";
export { fullName, fullNameEn, fullNameInside, unitName } from "./unit-names.ts";

export const units = defineFeature({
  name: "units",
  needs: [],
  migrations: unitMigrations,
  seed: seedUnits,
  commands: [
    asCommand(addCalendarDay),
    asCommand(removeCalendarDay),
    asCommand(setReckoningRule),
    asCommand(listRemoteArea),
    asCommand(strikeRemoteArea),
    asCommand(setOpeningHours),
    asCommand(takeBackOpeningHours),
    asCommand(setContact),
    asCommand(addAgencyCode),
    asCommand(closeAgencyCode),
    asCommand(importAgencyCodes),
  ],
  refusals: unitRefusals,
  api: unitApi,
  portal: unitPortal,
  console: unitConsole,
  follows: unitsFollow,
});
