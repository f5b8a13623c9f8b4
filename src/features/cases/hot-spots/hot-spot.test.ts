import { describe, expect, it } from "vitest";
import { standingOf, type HotSpotEntry } from "./hot-spot.ts";

const entry = (seq: number, more: Partial<HotSpotEntry>): HotSpotEntry => ({
  seq,
  kind: "event",
  happenedOn: "2026-11-16",
  title: `Việc ${seq}`,
  detail: "",
  owner: "",
  dueOn: null,
  settles: null,
  caseCode: null,
  file: null,
  addedAt: new Date("2026-11-16T01:00:00Z"),
  addedBy: "a",
  ...more,
});

describe("how a complex matter stands", () => {
  const entries = [
    entry(1, { kind: "party", title: "Các hộ ngõ 12" }),
    entry(2, { kind: "commitment", owner: "Ủy ban nhân dân", dueOn: "2026-11-20" }),
    entry(3, { kind: "commitment", owner: "Sở Xây dựng", dueOn: "2026-11-18" }),
    entry(4, { kind: "kept", settles: 3, happenedOn: "2026-11-19" }),
    entry(5, { kind: "case", caseCode: "31-4827-3951" }),
    entry(6, { happenedOn: "2026-11-01" }),
  ];

  it("puts what is still owed on top, and says of what was kept that it was late", () => {
    const { commitments } = standingOf(entries, "2026-11-20");
    expect(commitments.map(({ seq, keptOn, isLate }) => [seq, keptOn, isLate])).toEqual([
      [2, undefined, false],
      [3, "2026-11-19", true],
    ]);
    expect(standingOf(entries, "2026-11-21").commitments[0]?.isLate).toBe(true);
  });

  it("tells what happened by its day, the latest first, whenever it was added", () => {
    const { timeline, parties, cases } = standingOf(entries, "2026-11-20");
    expect(timeline.map(({ seq }) => seq)).toEqual([4, 5, 3, 2, 1, 6]);
    expect(parties.map(({ title }) => title)).toEqual(["Các hộ ngõ 12"]);
    expect(cases).toEqual(["31-4827-3951"]);
  });
});
