import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Official } from "#core/access/actor";
import { addDays } from "#core/time/local-date";
import { cellNames, balances, listLines, orderOf, readLateness, readSettlement } from "#features/reports";
import { simulate } from "#features/simulation";
import { runStatement } from "#platform/database/database";
import type { Acting } from "#platform/context";
import { databases } from "#test/databases";
import { createTestWorld, worldFounding, type World } from "#test/world";
import { spanOf } from "../../src/features/reports/model/period.ts";
import { countByHand, type HandCount, type History } from "./counted-by-hand.ts";

const provinceCode = "22";
const until = new Date("2026-11-16T08:00:00+07:00");

/** All that ever happened in the province, read plainly. */
async function readHistories({ services }: World): Promise<History[]> {
  const heads = await runStatement<Omit<History, "acts">>(
    services.db,
    `select code, channel, received_by_organisation as centre, competent_organisation as agency, procedure_code as procedure
     from dossier where province_code = $1`,
    [provinceCode],
  );
  const acts = await runStatement<History["acts"][number] & { code: string }>(
    services.db,
    "select code, kind, at, body from dossier_act where province_code = $1 order by code, seq",
    [provinceCode],
  );
  const byCode = Map.groupBy(acts, ({ code }) => code);
  return heads.map((head) => ({ ...head, acts: byCode.get(head.code) ?? [] }));
}

describe.each(databases)("reports over a simulated province on $name", ({ open }) => {
  let world: World;
  let acting: Acting;
  let histories: readonly History[];

  beforeAll(async () => {
    world = await createTestWorld({ database: await open(worldFounding), startAt: until });
    const plan = { provinceCode, perDay: 30, onlineShare: 0.4, seed: 7 };
    await simulate({ ...world.services, silent: true }, { plans: [plan], workingDays: 25, until });
    histories = await readHistories(world);
    const [supervisor] = await world.employ([{ role: "supervisor", provinceCode }]);
    acting = world.acting(supervisor as Official);
  }, 180_000);
  afterAll(() => world.close());

  const order = async (asked: {
    from: string;
    to: string;
    place?: string;
    field?: string;
    by?: "field" | "centre" | "agency";
  }) => {
    const period = { from: asked.from, to: asked.to };
    const found = await orderOf(acting, { place: asked.place, period, field: asked.field, by: asked.by ?? "field" });
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };
  const byHand = (period: { from: string; to: string }, some: readonly History[] = histories): HandCount => {
    const span = spanOf(period);
    return countByHand(some, { ...span, asOf: acting.at < span.to ? acting.at : span.to });
  };

  it("has something of everything to count", () => {
    const evenings = Array.from({ length: 32 }, (_, n) => addDays("2026-10-15", n) ?? "");
    const met = new Set(evenings.flatMap((to) => Object.keys(byHand({ from: addDays(to, -6) ?? "", to }))));
    expect([...met].toSorted()).toEqual([...cellNames].toSorted());
    expect(histories.length).toBeGreaterThan(500);
  });

  const days = fc
    .record({ first: fc.integer({ min: -2, max: 40 }), length: fc.integer({ min: 0, max: 30 }) })
    .map(({ first, length }) => {
      const from = addDays("2026-10-12", first) ?? "";
      return { from, to: addDays(from, length) ?? "" };
    });

  it("balances over any period, and equals what going through every act by hand gives", async () => {
    await fc.assert(
      fc.asyncProperty(days, fc.constantFrom("field", "centre", "agency"), async (period, by) => {
        const report = await readSettlement(acting, await order({ ...period, by }), "vi");
        const expected = byHand(period);
        for (const name of cellNames) expect([name, report.total[name]]).toEqual([name, expected[name]?.length ?? 0]);
        for (const { figures } of [{ figures: report.total }, ...report.rows]) expect(balances(figures)).toBe(true);
        const sum = (name: (typeof cellNames)[number]): number =>
          report.rows.reduce((all, row) => all + row.figures[name], 0);
        for (const name of cellNames) expect(sum(name)).toBe(report.total[name]);
      }),
      { numRuns: 40 },
    );
  });

  it("carries into a period exactly what the one before left open", async () => {
    await fc.assert(
      fc.asyncProperty(days, async ({ from, to }) => {
        const before = await readSettlement(
          acting,
          await order({ from: addDays(from, -7) ?? "", to: addDays(from, -1) ?? "" }),
          "vi",
        );
        const { total } = await readSettlement(acting, await order({ from, to }), "vi");
        expect(total.carried).toBe(before.total.inProcess + before.total.supplement + before.total.payment);
      }),
      { numRuns: 15 },
    );
  });

  it("leads from each number to exactly its dossiers", async () => {
    const period = { from: "2026-10-26", to: "2026-11-08" };
    const expected = byHand(period);
    for (const cell of cellNames) {
      const { codes, hidden } = await listLines(acting, await order(period), { cell });
      expect([cell, codes.toSorted()]).toEqual([cell, (expected[cell] ?? []).toSorted()]);
      expect(hidden).toBe(0);
    }
  });

  it("counts a centre by what it received, an agency by what it decides, a row by its own", async () => {
    const period = { from: "2026-10-19", to: "2026-11-15" };
    const [{ centre, agency } = { centre: "", agency: "" }] = histories;
    for (const [place, some] of [
      [centre, histories.filter((each) => each.centre === centre)],
      [agency, histories.filter((each) => each.agency === agency)],
    ] as const) {
      const report = await readSettlement(acting, await order({ ...period, place }), "vi");
      const expected = byHand(period, some);
      for (const name of cellNames) expect([name, report.total[name]]).toEqual([name, expected[name]?.length ?? 0]);
      for (const { key, figures } of report.rows) {
        const { codes } = await listLines(acting, await order({ ...period, place }), { cell: "received", row: key });
        expect(codes.length).toBe(figures.received);
      }
    }
  });

  it("does not change what a past period said by what happens after it", async () => {
    const period = { from: "2026-10-19", to: "2026-10-30" };
    const before = await readSettlement(acting, await order(period), "vi");
    const open = await listLines(acting, await order(period), { cell: "inProcess" });
    const later = { ...acting, at: new Date("2027-03-01T08:00:00+07:00") };
    const after = await readSettlement(later, await order(period), "vi");
    expect(after).toEqual(before);
    expect(open.codes.length).toBe(before.total.inProcess);
  });

  it("gives every late dossier one cause, and every number of causes its dossiers", async () => {
    const period = { from: "2026-10-12", to: "2026-11-16" };
    const asked = await order(period);
    const { total } = await readSettlement(acting, asked, "vi");
    const lateness = await readLateness(acting, asked);
    expect(lateness.total).toMatchObject({ settled: total.late, inProcess: total.overdue });
    expect(lateness.total.total).toBeGreaterThan(5);
    expect(lateness.causes.reduce((sum, row) => sum + row.total, 0)).toBe(lateness.total.total);
    expect(lateness.causes.some(({ key }) => key.startsWith("step."))).toBe(true);
    for (const { key, total: n } of lateness.causes)
      expect((await listLines(acting, asked, { cause: key })).codes.length).toBe(n);
    for (const { key, total: n } of lateness.offices)
      expect((await listLines(acting, asked, { office: key })).codes.length).toBe(n);
  });

  it("shows an official of one ward the numbers of the ward, and only the dossiers they may open", async () => {
    const [{ agency } = { agency: "" }] = histories;
    const [leader] = await world.employ([{ role: "leader", provinceCode, organisationId: agency }]);
    const own = world.acting(leader as Official);
    const period = { from: "2026-10-12", to: "2026-11-16" };
    const elsewhere = histories.find((each) => each.centre.split(".")[0] !== agency.split(".")[0])?.centre;
    expect(await orderOf(own, { place: elsewhere, period, field: undefined, by: "field" })).toMatchObject({
      ok: false,
    });
    const ward = await orderOf(own, { place: `${agency.split(".")[0]}.c`, period, field: undefined, by: "field" });
    if (!ward.ok) throw new Error(ward.refusal.code);
    const report = await readSettlement(own, ward.value, "vi");
    const lines = await listLines(own, ward.value, { cell: "received" });
    expect(lines.codes.length + lines.hidden).toBe(report.total.received);
    const mine = new Set(histories.filter((each) => each.agency === agency).map(({ code }) => code));
    expect(lines.codes.every((code) => mine.has(code))).toBe(true);
  });
});
