import type { Migrations } from "#platform/database/migrate";
import { numberMigrations } from "./1040-numbers.ts";
import { rosterMigrations } from "./1041-roster.ts";
import { callMigrations } from "./1050-calls.ts";
import { callBackMigrations } from "./1051-call-backs.ts";
import { deskIndexMigrations } from "./1052-desk-index.ts";
import { figureMigrations } from "./1060-figures.ts";

/** Everything this feature has ever made of its tables, in order. */
export const hotlineMigrations: Migrations = {
  ...numberMigrations,
  ...rosterMigrations,
  ...callMigrations,
  ...callBackMigrations,
  ...deskIndexMigrations,
  ...figureMigrations,
};
