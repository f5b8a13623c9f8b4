import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#core/time/local-date";
import { formatInstant } from "#core/time/local-time";
import { drawPattern, type Pattern } from "./pattern.ts";
import { spanOn } from "./shift.ts";
import { uncovered, type Span } from "./span.ts";

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 16) + minute * 60_000);
const span = (from: number, to: number): Span => ({ from: at(from), to: at(to) });
const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 120 }))
    .map(([from, long]) => span(from, from + long)),
  { maxLength: 8 },
);
const holds = (some: readonly Span[], minute: number): boolean =>
  some.some(({ from, to }) => from <= at(minute) && at(minute) < to);

describe("holes of a roster", () => {
  it("are exactly the minutes that are wanted and that nobody covers", () => {
    fc.assert(
      fc.property(spans, spans, (wanted, covered) => {
        const holes = uncovered(wanted, covered);
        for (let minute = 0; minute < 430; minute += 1)
          expect(holds(holes, minute)).toBe(holds(wanted, minute) && !holds(covered, minute));
      }),
    );
  });

  it("come in order, never touch and are never empty", () => {
    fc.assert(
      fc.property(spans, spans, (wanted, covered) => {
        const holes = uncovered(wanted, covered);
        for (const [place, { from, to }] of holes.entries()) {
          expect(from < to).toBe(true);
          expect(place === 0 || (holes[place - 1]?.to ?? to) < from).toBe(true);
        }
      }),
    );
  });
});

const always: Pattern = {
  provinceCode: "31",
  organisationId: "11329.c",
  purpose: "hotline",
  id: "p",
  windows: [
    ["07:00", "19:00"],
    ["19:00", "07:00"],
  ],
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  people: ["a", "b", "c"],
  turn: "shift",
  rank: 1,
  validFrom: "2026-12-28",
};
const said = (pattern: Pattern, from: string, to: string): string[] =>
  drawPattern(pattern, { from, to }).map(
    ({ accountId, startsAt, endsAt }) =>
      `${formatInstant(startsAt).slice(5, 16)}–${formatInstant(endsAt).slice(5, 16)} ${accountId}`,
  );

describe("a pattern", () => {
  it("goes over midnight, the end of the month and the end of the year", () => {
    expect(said(always, "2026-12-31", "2027-01-01")).toEqual([
      "12-31T07:00–12-31T19:00 a",
      "12-31T19:00–01-01T07:00 b",
      "01-01T07:00–01-01T19:00 c",
      "01-01T19:00–01-02T07:00 a",
    ]);
  });

  it("gives each person a day, or a week from Monday, when so told", () => {
    const byDay = said({ ...always, turn: "day" }, "2026-12-28", "2026-12-30").map((line) => line.at(-1));
    expect(byDay).toEqual(["a", "a", "b", "b", "c", "c"]);
    const byWeek = drawPattern(
      { ...always, turn: "week", validFrom: "2026-12-31" },
      { from: "2026-12-31", to: "2027-01-10" },
    );
    expect(byWeek.map(({ accountId }) => accountId).join("")).toBe("aaaaaaaa" + "b".repeat(14));
  });

  it("leaves out the weekdays that are not its own, and takes turns over the others", () => {
    const weekend = { ...always, weekdays: [6, 7], turn: "day" } as const;
    expect(said(weekend, "2026-12-28", "2027-01-10").map((line) => `${line.slice(0, 5)} ${line.at(-1)}`)).toEqual([
      "01-02 a",
      "01-02 a",
      "01-03 b",
      "01-03 b",
      "01-09 c",
      "01-09 c",
      "01-10 a",
      "01-10 a",
    ]);
  });

  it("covers every minute from its first shift on, through Tết and midnight", () => {
    const days = { from: "2027-01-25", to: "2027-02-28" };
    const drawn = drawPattern(always, days).map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt }));
    const wanted = {
      from: spanOn("2027-01-25", "07:00", "08:00")?.from as Date,
      to: spanOn("2027-02-28", "23:00", "24:00")?.to as Date,
    };
    expect(uncovered([wanted], drawn)).toEqual([]);
  });

  it("drawn in pieces is what it is drawn at once", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("shift", "day", "week"),
        fc.integer({ min: 0, max: 40 }),
        fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
        (turn, cut, weekdays) => {
          const pattern = { ...always, turn, weekdays } as Pattern;
          const middle = addDays(always.validFrom, cut) ?? "";
          const end = addDays(always.validFrom, 45) ?? "";
          const pieces = [...said(pattern, always.validFrom, middle), ...said(pattern, addDays(middle, 1) ?? "", end)];
          expect(pieces).toEqual(said(pattern, always.validFrom, end));
        },
      ),
    );
  });

  it("ends on its last day, and draws nothing for nobody", () => {
    expect(said({ ...always, validTo: "2026-12-28" }, "2026-12-28", "2027-01-31")).toHaveLength(2);
    expect(said({ ...always, people: [] }, "2026-12-28", "2027-01-31")).toEqual([]);
  });
});
