import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addWaits } from "#core/figures/percentile";
import type { Actor, Official } from "#core/access/actor";
import { carryOutDueChanges } from "#features/reorganisation";
import { databases } from "#test/databases";
import { commandNamed } from "#test/doors/command-named";
import { createTestWorld, worldFounding, type World } from "#test/world";
import { features } from "../../../features.ts";
import { settleMissed } from "../call-backs/settle-missed.ts";
import { planCheck, finishCheck } from "../line-check/check-store.ts";
import { addNumber, closeCallBack, manageSystem, takeCallEvents } from "../index.ts";
import { listOpenCallBacks } from "../call-backs/call-back-store.ts";
import { lineChecksOf, tallyHotline } from "./tally.ts";

const provinceCode = "31";
// Wards of Hải Phòng: Gia Viên goes into Lê Chân on 1 December.
const [giaVien, leChan] = ["11359", "11383"];
const line = "02250000602";
const telephony: Actor = { kind: "system", name: "telephony:31/tong-dai" };
const jobs: Actor = { kind: "system", name: "test" };

describe.each(databases)("what a hotline did, on $name", ({ open }) => {
  let world: World;
  let administrator: Official;
  let operator: Official;
  let calls = 0;

  beforeAll(async () => {
    world = await createTestWorld({ database: await open(worldFounding) });
    [administrator, operator] = (await world.employ([
      { role: "administrator", provinceCode },
      { role: "receiver", provinceCode, organisationId: `${giaVien}.c` },
    ])) as [Official, Official];
    await world.run(administrator, manageSystem, { systemId: "tong-dai", name: "Tổng đài Mẫu", change: "open" });
    await world.run(administrator, addNumber, {
      provinceCode,
      organisationId: `${giaVien}.c`,
      purpose: "hotline",
      number: line,
      hours: "always",
      languages: ["vi"],
      validFrom: "2026-11-01",
      instrument: "Thông báo mẫu",
    });
  }, 120_000);
  afterAll(() => world.close());

  const now = (seconds = 0): string => new Date(world.clock.now().getTime() + seconds * 1000).toISOString();
  const tell = async (...events: readonly object[]): Promise<void> => {
    const outcome = await world.run(telephony, takeCallEvents, { provinceCode, systemId: "tong-dai", events });
    if (outcome.kind !== "done" || outcome.value.setAside.length > 0) throw new Error(JSON.stringify(outcome));
  };
  const call = async (...later: readonly (readonly [kind: string, seconds: number])[]): Promise<string> => {
    const id = `call-${(calls += 1)}`;
    const told = [["ringing", 0] as const, ...later];
    await tell(
      ...told.map(([kind, seconds]) => ({ id: `${id}.${kind}`, call: id, kind, at: now(seconds), line, caller: `09120000${10 + calls}` })), // prettier-ignore
    );
    return id;
  };
  const to = (text: string): void => world.clock.set(new Date(text));
  const tally = async (from: string, until: string, unit = giaVien) =>
    (await tallyHotline(world.services, { provinceCode, from: new Date(from), to: new Date(until), at: world.clock.now() })).get(unit ?? ""); // prettier-ignore
  const day = () => tally("2026-11-20T00:00:00+07:00", "2026-11-21T00:00:00+07:00");

  it("counts calls by how they ended and how long they waited, where that can be told", async () => {
    to("2026-11-20T09:00:00+07:00");
    for (const wait of [4, 10, 30]) await call(["answered", wait]);
    await call(["missed", 20]);
    await call(["answered", -60]);
    to("2026-11-21T02:00:00+07:00");
    const waits = addWaits([4, 10, 30].map((seconds) => ({ seconds, count: 1 })));
    expect(await day()).toMatchObject({ calls: 5, answered: 4, waits });
  });

  it("is the same whenever it is asked: what is told or done after a period has closed changes the call, not the figures", async () => {
    to("2026-11-20T22:00:00+07:00");
    const [missed, silent] = [await call(["missed", 20]), await call()];
    to("2026-11-21T01:00:00+07:00");
    const closed = await day();
    expect(closed).toMatchObject({ calls: 7, answered: 4 });
    // News of yesterday that was kept by the telephone system: answered after all, and it began earlier than was said.
    to("2026-11-22T08:00:00+07:00");
    const at = "2026-11-20T22:00:05+07:00";
    await tell({ id: "late.1", call: missed, kind: "answered", at, line });
    await tell({ id: "late.2", call: silent, kind: "ringing", at: "2026-11-19T23:59:00+07:00", line });
    await tell({ id: "late.3", call: "unheard-of", kind: "ringing", at, line });
    expect(await day()).toEqual(closed);
    expect(await tally("2026-11-19T00:00:00+07:00", "2026-11-20T00:00:00+07:00")).toBeUndefined();
  });

  it("keeps a promise's figure at the moment it fell due, whatever is done afterwards", async () => {
    to("2026-11-23T08:00:00+07:00");
    await settleMissed(world.acting(jobs));
    to("2026-11-24T09:00:00+07:00");
    await call(["missed", 20]);
    await call(["missed", 20]);
    world.clock.advance(1);
    await settleMissed(world.acting(jobs));
    const open = await listOpenCallBacks(world.services.db, { provinceCode, offices: [`${giaVien}.c`], most: 100 });
    const due = open.filter(({ promised_at }) => promised_at >= new Date("2026-11-24T00:00:00+07:00"));
    const close = ({ id, version }: { id: string; version: number }) =>
      world.run(operator, closeCallBack, { callBackId: id, version, outcome: "reached" });
    expect((await close(due[0]!)).kind).toBe("done");
    const monday = () => tally("2026-11-24T00:00:00+07:00", "2026-11-25T00:00:00+07:00");
    expect(await monday()).not.toMatchObject({ promised: 2 });
    to("2026-11-25T09:00:00+07:00");
    const closed = await monday();
    expect(closed).toMatchObject({ promised: 2, kept: 1 });
    expect((await close(due[1]!)).kind).toBe("done");
    expect(await monday()).toEqual(closed);
  });

  it("counts test calls by line, without those that our own system could not place", async () => {
    to("2026-11-26T02:00:00+07:00");
    for (const [nth, result] of ["answered", "answered", "no-answer", "unplaced"].entries()) {
      const planned_at = new Date(world.clock.now().getTime() + nth * 1000);
      const key = { province_code: provinceCode, line, planned_at };
      await planCheck(world.services.db, { ...key, organisation_id: `${giaVien}.c`, system_id: "tong-dai", started_at: planned_at }); // prettier-ignore
      const answered_after_ms = result === "answered" ? 3000 + nth * 1000 : null;
      await finishCheck(world.services.db, key, { finished_at: planned_at, result, answered_after_ms, said: null });
    }
    world.clock.advance(60);
    const period = { from: new Date("2026-11-26T00:00:00+07:00"), to: new Date("2026-11-27T00:00:00+07:00") };
    const [only] = await lineChecksOf(world.services, {
      provinceCode,
      ...period,
      at: world.clock.now(),
      unit: giaVien,
    });
    expect(only).toMatchObject({ line, checks: 3, reached: 2, median: 3.5 });
    expect(await tally("2026-11-26T00:00:00+07:00", "2026-11-27T00:00:00+07:00")).toMatchObject({
      checks: 3,
      reached: 2,
    });
  });

  it("stays with the ward of that time when it goes into another, open calls and promises among it", async () => {
    to("2026-11-30T23:50:00+07:00");
    const lines = [{ from: giaVien, to: leChan, kind: "whole" }];
    const draft = await world.run(administrator, commandNamed("reorganisation.draft-change"), {
      provinceCode,
      kind: "merge",
      title: "Nhập Gia Viên",
      instrument: "12/NQ-HĐND",
      on: "2026-12-01",
      lines,
    });
    if (draft.kind !== "done") throw new Error(JSON.stringify(draft));
    const { id, version } = draft.value as { id: string; version: number };
    await world.run(administrator, commandNamed("reorganisation.schedule-change"), { provinceCode, id, version });
    to("2026-11-30T23:30:00+07:00");
    await call(["missed", 10]);
    world.clock.advance(1);
    await settleMissed(world.acting(jobs));
    to("2026-11-30T23:58:00+07:00");
    await call(["answered", 7]);
    const november = () => tally("2026-11-01T00:00:00+07:00", "2026-12-01T00:00:00+07:00");
    to("2026-12-01T01:00:00+07:00");
    const before = await november();
    await carryOutDueChanges(world.acting(jobs), { features });
    world.services.memory.forget("");
    await call(["answered", 3]);
    expect(await november()).toEqual(before);
    expect(before).toMatchObject({ promised: 5 });
    const december = ["2026-12-01T00:00:00+07:00", "2027-01-01T00:00:00+07:00"] as const;
    expect(await tally(...december)).toBeUndefined();
    expect(await tally(...december, leChan)).toMatchObject({ calls: 1, answered: 1 });
  });
});
