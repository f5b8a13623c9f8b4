import type { Migrations } from "#platform/database/migrate";
import { numberMigrations } from "./1040-numbers.ts";

/** Everything this feature has ever made of its tables, in order. */
export const hotlineMigrations: Migrations = { ...numberMigrations };
