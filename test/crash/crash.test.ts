import { describe, expect, test } from "vitest";
import type { CrashPlan } from "../../bench/kit/survive-crashes.ts";
import { surviveCrashes } from "../../bench/kit/survive-crashes.ts";
import { findPostgresPrograms } from "../../bench/kit/postgres-cluster.ts";
import { productIsBuilt } from "../../bench/kit/product.ts";

// A few blows only; `npm run bench -- crash` deals twenty on each engine and five to PostgreSQL.
const minutes = 60_000;

/** Everything acknowledged is there once, whatever was killed. */
async function expectNothingLost(plan: CrashPlan): Promise<void> {
  const report = await surviveCrashes(plan);
  expect(report.surprises).toEqual([]);
  expect(report.lost).toEqual([]);
  expect(report.duplicates).toBe(0);
  expect(report.ledgerHolds).toBe(true);
  expect(report.acknowledged).toBeGreaterThan(60 * report.kills);
}

describe.skipIf(!productIsBuilt())("kill -9 under load", () => {
  test(
    "of the product on its embedded database loses no acknowledged act and doubles none",
    () => expectNothingLost({ engine: "pglite", productKills: 2, databaseKills: 0, clients: 6 }),
    5 * minutes,
  );

  test.skipIf(!findPostgresPrograms())(
    "of the product and of PostgreSQL itself loses no acknowledged act and doubles none",
    () => expectNothingLost({ engine: "postgresql", productKills: 1, databaseKills: 1, clients: 6 }),
    5 * minutes,
  );
});
