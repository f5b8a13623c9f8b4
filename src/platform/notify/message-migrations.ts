import type { Migrations } from "../database/migrate.ts";
import { messageTableMigrations } from "./migrations/0020-messages.ts";
import { deliveryMigrations } from "./migrations/0021-deliveries.ts";

export const messageMigrations: Migrations = { ...messageTableMigrations, ...deliveryMigrations };
