import type { Migrations } from "#platform/database/migrate";
import { unitMigrations as firstMigrations } from "./0100-units.ts";
import { officeSettingsMigrations } from "./0110-office-settings.ts";
import { reckoningMigrations } from "./0120-reckoning.ts";
import { registryMigrations } from "./0130-registry.ts";
import { unitChangeMigrations } from "./0140-unit-changes.ts";

/** Everything this feature has ever made of its tables, in order. */
export const unitMigrations: Migrations = {
  ...firstMigrations,
  ...officeSettingsMigrations,
  ...reckoningMigrations,
  ...registryMigrations,
  ...unitChangeMigrations,
};
