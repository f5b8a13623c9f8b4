import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dossiers } from "#features/dossiers";
import { seedUnits, units } from "#features/units";
import { requestReceiptMigrations } from "#platform/command/request-receipt-store";
import type { Reading } from "#platform/context";
import { migrate } from "#platform/database/migrate";
import type { OpenDatabase } from "#platform/database/open-database";
import { createMemory } from "#platform/memory";
import { messageMigrations } from "#platform/notify/message-migrations";
import {
  days,
  emptyWorld,
  figuresByHand,
  lives,
  lose,
  lossesOf,
  writeWorld,
  type Life,
} from "#test/conservation/random-lives";
import { databases } from "#test/databases";
import { closeDays } from "./close-days.ts";
import { compareDay } from "./compare-day.ts";
import { countUnits, recountUnits } from "./count-units.ts";
import { lastClosedDay, readDay } from "./ledger-day-store.ts";
import { conservationMigrations } from "./migrations/1210-conservation.ts";
import { residueOf, sumOf, type Figures } from "./model/figures.ts";
import type { UnitDay } from "./model/unit-day.ts";

const byUnit = (counted: readonly UnitDay[]): Readonly<Record<string, Figures>> =>
  Object.fromEntries(counted.map(({ unitCode, figures }) => [unitCode, figures]).toSorted());
const afterwards = new Date("2026-03-01T09:00:00+07:00");

describe.each(databases)("the conservation ledger on $name", ({ open }) => {
  let opened: OpenDatabase;
  let reading: Reading;
  beforeAll(async () => {
    opened = await open();
    const { db } = opened;
    const kept = [units, dossiers].map((feature) => feature.migrations ?? {});
    await migrate(db, [requestReceiptMigrations, messageMigrations, ...kept, conservationMigrations]);
    reading = { db, memory: createMemory(() => 0) };
    await seedUnits(reading);
  }, 120_000);
  afterAll(() => opened.close());

  const found = async (world: readonly Life[]): Promise<void> => {
    await emptyWorld(opened.db);
    await writeWorld(opened.db, world);
  };

  it("counts every day as one counts by hand, whatever happened at midnight or over Tết, and leaves no residue", () =>
    fc.assert(
      fc.asyncProperty(lives, async (world) => {
        await found(world);
        for (const on of days(world)) {
          const counted = await countUnits(reading, { on, at: afterwards });
          expect(byUnit(counted)).toEqual(figuresByHand(world, on));
          expect(counted.filter(({ figures }) => residueOf(figures) !== 0)).toEqual([]);
        }
      }),
      { numRuns: 12 },
    ), 120_000); // prettier-ignore

  it("counts a day that is not over as it stands now", () =>
    fc.assert(
      fc.asyncProperty(lives, async (world) => {
        await found(world);
        const on = days(world).at(-1) ?? "";
        const counted = await countUnits(reading, { on, at: new Date(`${on}T12:00:00+07:00`) });
        expect(byUnit(counted)).toEqual(figuresByHand(world, on));
      }),
      { numRuns: 8 },
    ), 120_000); // prettier-ignore

  it("writes each closed day once, opens the next with it, and counts the same again from the first act", () =>
    fc.assert(
      fc.asyncProperty(lives, async (world) => {
        await found(world);
        const closed = await closeDays({ ...reading, at: afterwards });
        expect(await closeDays({ ...reading, at: afterwards })).toEqual([]);
        for (const on of closed) {
          expect((await compareDay(reading, { on, at: afterwards })).differing).toEqual([]);
          const written = await readDay(opened.db, ["22", "30", "31"], on);
          expect(byUnit(written)).toEqual(byUnit(await recountUnits(reading, { on, at: afterwards })));
        }
        expect(await lastClosedDay(opened.db)).toBe("2026-02-28");
      }),
      { numRuns: 4 },
    ), 120_000); // prettier-ignore

  it("moves nothing in or out of the country by a transfer", () =>
    fc.assert(
      fc.asyncProperty(lives, async (world) => {
        await found(world);
        for (const on of days(world)) {
          const nation = sumOf((await countUnits(reading, { on, at: afterwards })).map(({ figures }) => figures));
          expect(nation.transferredIn).toBe(nation.transferredOut);
        }
      }),
      { numRuns: 6 },
    ), 120_000); // prettier-ignore

  it("names the one dossier of which a row or an act was taken away, and what is missing", () =>
    fc.assert(
      fc.asyncProperty(lives, fc.nat(), fc.nat(), async (world, who, which) => {
        const victim = world[who % world.length] as Life;
        const losses = lossesOf(victim);
        const loss = losses[which % losses.length] ?? "head";
        await found(world);
        await lose(opened.db, victim, loss);
        const on = days(world).at(-1) ?? "";
        const counted = await countUnits(reading, { on, at: new Date(`${on}T12:00:00+07:00`) });
        const wrong = counted.filter(({ figures }) => residueOf(figures) !== 0);
        expect(wrong.length).toBeGreaterThan(0);
        for (const { gaps } of wrong)
          expect(gaps).toEqual([{ provinceCode: victim.provinceCode, code: victim.code, missing: loss }]);
      }),
      { numRuns: 20 },
    ), 180_000); // prettier-ignore

  it("keeps what was written when an entry comes late, and opens the next day with the truth", async () => {
    const samples = fc.sample(lives, { numRuns: 20, seed: 7 });
    const [first, ...rest] = samples.find((world) => world.length > 5 && world[0]?.startOn === "2025-06-30") as Life[];
    await found(rest);
    const before = await closeDays({ ...reading, at: new Date("2025-07-03T08:00:00+07:00") });
    const written = await readDay(opened.db, ["22", "30", "31"], before.at(-1) ?? "");
    await writeWorld(opened.db, [first as Life]);
    await closeDays({ ...reading, at: new Date("2025-07-04T08:00:00+07:00") });
    expect(await readDay(opened.db, ["22", "30", "31"], before.at(-1) ?? "")).toEqual(written);
    const compared = await compareDay(reading, { on: before.at(-1) ?? "", at: afterwards });
    expect(compared.differing.map(({ unitCode }) => unitCode)).toContain(first?.centre.split(".")[0]);
    const next = await readDay(opened.db, ["22", "30", "31"], "2025-07-03");
    expect(next.filter(({ figures }) => residueOf(figures) !== 0)).toEqual([]);
  });
});
