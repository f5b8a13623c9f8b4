import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedDemoStaff } from "#features/staff";
import { databases } from "#test/databases";
import { createTestWorld, worldFounding, type World } from "#test/world";
import { listOpenCallBacks } from "./call-backs/call-back-store.ts";
import { noCalls, tallyHotline } from "./figures/tally.ts";
import { seedDemoCalls } from "./seed-demo-calls.ts";
import { seedDemoHotline } from "./seed-demo-hotline.ts";

describe.each(databases)("the calls of the first run on $name", ({ open }) => {
  let world: World;
  const at = new Date("2026-11-20T16:00:00+07:00");
  beforeAll(async () => {
    world = await createTestWorld({ database: await open(worldFounding), startAt: at });
    const known = await seedDemoStaff(world.services, { at });
    await seedDemoHotline(world.services, { at, known });
    await seedDemoCalls(world.services, { at, known });
    await seedDemoCalls(world.services, { at, known });
  });
  afterAll(() => world.close());

  it("are a few dozen, once however often it starts, with waiting times, promises kept and one broken", async () => {
    const period = { from: new Date("2026-11-14T00:00:00+07:00"), to: at, at };
    const tallies = await tallyHotline(world.services, { provinceCode: "31", whole: true, ...period });
    const figures = tallies.get("") ?? noCalls;
    expect(figures.calls).toBeGreaterThan(40);
    expect(figures.calls).toBeLessThan(90);
    expect(figures.answered).toBeLessThan(figures.calls);
    expect(figures.waits.length).toBeGreaterThan(10);
    expect(figures.kept).toBeGreaterThan(2);
    expect(figures.promised - figures.kept).toBeGreaterThan(0);
  });

  it("leave one promise that still runs, and nobody is written to", async () => {
    const open = await listOpenCallBacks(world.services.db, { provinceCode: "31", offices: undefined, most: 10 });
    expect(open).toHaveLength(1);
    expect(open[0]!.due_at.getTime()).toBeGreaterThan(at.getTime());
    const letters = await world.services.db
      .withTables<{ outgoing_message: { province_code: string; recipient: string } }>()
      .selectFrom("outgoing_message")
      .select("recipient")
      .where("province_code", "in", ["22", "31"])
      .execute();
    expect(letters).toEqual([]);
  });
});
