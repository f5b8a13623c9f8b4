import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareDay } from "#features/conservation";
import { verifyLedger } from "#features/dossiers";
import { databases } from "#test/databases";
import { createTestWorld, worldFounding, type World } from "#test/world";
import { runStatement } from "#platform/database/database";
import { buildOldWorld, type OldWorld } from "./old-world.ts";
import { occupation } from "./world-store.ts";

const evening = new Date("2025-06-30T23:59:30+07:00");

describe.each(databases)("the country before the reform on $name", ({ open }) => {
  let house: World;
  let built: OldWorld;
  beforeAll(async () => {
    house = await createTestWorld({ database: await open(worldFounding), startAt: evening });
    const world = { ...house.acting({ kind: "system", name: "rehearsal" }), silent: true as const };
    built = await buildOldWorld(world, { dossiers: 600, seed: 7, together: 1, progress: () => undefined });
  }, 180_000);
  afterAll(() => house.close());

  it("has every desk of the three levels, and dossiers in every status at desks of each level", async () => {
    const { db } = house.services;
    expect(built.offices).toBeGreaterThan(30_000);
    const statuses = await runStatement<{ status: number }>(
      db,
      "select distinct status from dossier_state where province_code >= '00' order by 1",
      [],
    );
    expect(statuses.map(({ status }) => status)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const desks = await runStatement<{ length: number; count: number }>(
      db,
      "select length(received_by_organisation) as length, count(*) as count from dossier where province_code >= '00' group by 1 order by 1",
      [],
    );
    expect(desks.map(({ length }) => length)).toEqual(["2004-31.c".length, "2004-304.c".length, "2004-11329.c".length]);
  });

  it("seals every dossier with a chain of its own that verifies", async () => {
    const report = await verifyLedger(house.services);
    expect(report.broken).toEqual([]);
    expect(report.dossiers).toBe(600);
  });

  it("is whole in the conservation ledger, and known as a rehearsal's", async () => {
    const { counted, residues, gaps } = await compareDay(house.services, { on: "2025-06-30", at: evening });
    expect(gaps).toEqual([]);
    expect(residues).toBe(0);
    expect(counted.inTransit).toBeGreaterThan(0);
    expect(await occupation(house.services.db)).toBe("rehearsal");
  });
});
