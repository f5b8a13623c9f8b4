import { describe, expect, test } from "vitest";
import { surviveCrashes } from "../../bench/kit/survive-crashes.ts";
import { findPostgresPrograms } from "../../bench/kit/postgres-cluster.ts";
import { productIsBuilt } from "../../bench/kit/product.ts";

// A few blows only; `npm run bench -- crash` deals twenty on each engine and five to PostgreSQL.
const minutes = 60_000;
const nothingLost = { surprises: [], lost: [], duplicates: 0, ledgerHolds: true };

describe.skipIf(!productIsBuilt())("kill -9 under load", () => {
  test(
    "of the product on its embedded database loses no acknowledged act and doubles none",
    async () => {
      const report = await surviveCrashes({ engine: "pglite", productKills: 2, databaseKills: 0, clients: 6 });
      expect(report).toMatchObject(nothingLost);
      expect(report.acknowledged).toBeGreaterThan(60 * report.kills);
    },
    5 * minutes,
  );

  test.skipIf(!findPostgresPrograms())(
    "of the product and of PostgreSQL itself loses no acknowledged act and doubles none",
    async () => {
      const report = await surviveCrashes({ engine: "postgresql", productKills: 1, databaseKills: 1, clients: 6 });
      expect(report).toMatchObject(nothingLost);
      expect(report.acknowledged).toBeGreaterThan(60 * report.kills);
    },
    5 * minutes,
  );
});
