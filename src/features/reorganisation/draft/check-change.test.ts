import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endedUnits, waysFrom, type StoredChange, type Unit } from "#features/units";
import { checkChange } from "./check-change.ts";
import type { ChangeRow, Draft } from "./change-row.ts";
import { composeChange } from "./compose-change.ts";
import { draftAgain } from "./draft-again.ts";
import { kindBack, reverseChange } from "./reverse-change.ts";
import type { Standing } from "./standing.ts";

const names = ["Ngô Quyền", "Gia Viên", "Hải An", "Đông Hải", "Lê Chân", "An Biên"];
const unit = (code: string, name: string): Unit => ({
  code,
  level: code.length === 2 ? "province" : "commune",
  type: code.length === 2 ? "city" : "ward",
  name,
  nameEn: name,
  provinceCode: "31",
  validFrom: "2025-07-01",
  instrument: "1669/NQ-UBTVQH15",
});
const codes = names.map((_, at) => `1130${at}`);
const [a = "", b = "", c = ""] = codes;
const standing: Standing = {
  provinceCode: "31",
  today: "2026-11-20",
  here: new Map([["31", unit("31", "Hải Phòng")], ...names.map((name, at) => [codes[at], unit(codes[at] ?? "", name)] as const)] as [string, Unit][]), // prettier-ignore
  elsewhere: new Map([["06862", "Xã Tiên Yên"]]),
  used: new Map([["11355", { name: "Phường Máy Chai", until: "2025-06-30" }]]),
  others: [],
};

const row = (from: string, to: string, more: Partial<ChangeRow> = {}): ChangeRow => ({
  row: 0,
  from,
  to,
  kind: "whole",
  main: false,
  places: [],
  ...more,
});
const draft = (kind: Draft["kind"], rows: readonly ChangeRow[], more: Partial<Draft> = {}): Draft => ({
  kind,
  title: "Sắp xếp mẫu",
  instrument: "12/NQ-HĐND",
  on: "2026-12-01",
  rows: rows.map((each, at) => ({ ...each, row: at + 1 })),
  ...more,
});
const faults = (each: Draft, against: Standing = standing) =>
  checkChange(each, against).map(({ row: line, code }) => `${line} ${code.replace("change.", "")}`);
const fresh = { name: "Cầu Đất", type: "ward" } as const;
const part = (main = false) => ({ kind: "part", main }) as const;

describe("a draft that is right", () => {
  it.each<[string, Draft]>([
    ["two wards become one under the code of the first", draft("merge", [row(a, a), row(b, a)])],
    ["a ward goes into a neighbour that need not be named itself", draft("merge", [row(b, a)])],
    ["two wards become a new one", draft("merge", [row(a, "11999", fresh), row(b, "11999")])],
    [
      "a ward is divided and goes on",
      draft("divide", [row(a, a, part(true)), row(a, "11999", { ...fresh, ...part() })]),
    ],
    ["a ward gives part of itself to a neighbour", draft("move-part", [row(a, a, part(true)), row(a, b, part())])],
    [
      "land without people moves",
      draft("move-part", [row(a, a, { kind: "unchanged" }), row(a, b, { kind: "land-only" })]),
    ],
    ["a ward takes another name", draft("rename", [row(a, a, { kind: "renamed", name: "Cầu Đất" })])],
    ["a ward becomes a commune", draft("retype", [row(a, a, { kind: "retyped", type: "commune" })])],
    ["the commune level ends at one place", draft("abolish-level", [row(a, "31")])],
    ["neighbours exchange parts", draft("move-part", [row(a, a, part(true)), row(a, b, part()), row(b, b, part(true)), row(b, a, part())])], // prettier-ignore
    [
      "a name is passed on on the same day",
      draft("reform", [row(a, b), row(c, c, { kind: "renamed", name: "Ngô Quyền" })]),
    ],
  ])("%s", (_, each) => expect(faults(each)).toEqual([]));
});

describe("a draft that is wrong names the line", () => {
  it.each<[string, Draft, string[]]>([
    ["no line", draft("merge", []), ["0 empty"]],
    ["a unit that does not exist", draft("merge", [row(a, a), row("99999", a)]), ["2 unit_unknown"]],
    ["a unit that ended", draft("merge", [row("11355", a)]), ["1 unit_ended"]],
    ["a unit of another province", draft("merge", [row("06862", a)]), ["1 unit_elsewhere"]],
    ["the province as a unit", draft("merge", [row("31", a)]), ["1 province_as_unit"]],
    ["into the province without abolishing the level", draft("merge", [row(a, "31")]), ["1 province_as_unit"]],
    ["abolished into a neighbour", draft("abolish-level", [row(a, b)]), ["1 not_to_province"]],
    ["a new code of letters", draft("merge", [row(a, "moi", fresh), row(b, "moi")]), ["1 code_malformed", "2 code_malformed"]], // prettier-ignore
    ["a code used before", draft("merge", [row(a, "11355", fresh)]), ["1 code_used"]],
    ["a code used elsewhere", draft("merge", [row(a, "06862", fresh)]), ["1 code_used"]],
    ["a new unit without a name", draft("merge", [row(a, "11999")]), ["1 new_unnamed"]],
    ["two names for one unit", draft("merge", [row(a, "11999", fresh), row(b, "11999", { ...fresh, name: "Khác" })]), ["2 two_names"]], // prettier-ignore
    ["a line twice", draft("merge", [row(a, b), row(a, b)]), ["2 row_twice"]],
    ["a merge into itself", draft("merge", [row(a, a)]), ["1 merge_into_itself"]],
    ["two wards that swap", draft("reform", [row(a, b), row(b, a)]), ["1 cycle"]],
    ["three wards in a ring", draft("reform", [row(a, b), row(b, c), row(c, a)]), ["1 cycle"]],
    ["whole and more", draft("divide", [row(a, a), row(a, b, part())]), ["1 whole_and_more"]],
    ["the rest left behind", draft("move-part", [row(a, b, part())]), ["1 rest_left"]],
    ["only land of a ward that ends", draft("move-part", [row(a, b, { kind: "land-only" })]), ["1 people_left"]],
    ["no main way", draft("divide", [row(a, a, part()), row(a, b, part())]), ["1 no_main"]],
    ["two main ways", draft("divide", [row(a, a, part(true)), row(a, b, part(true))]), ["2 two_mains"]],
    ["a place in two parts", draft("divide", [row(a, a, { ...part(true), places: ["Tổ 1"] }), row(a, b, { ...part(), places: ["tổ 1"] })]), ["2 place_twice"]], // prettier-ignore
    ["a division that divides nothing", draft("divide", [row(a, "11999", fresh)]), ["1 not_divided"]],
    ["a new name under another code", draft("rename", [row(a, "11999", fresh)]), ["1 not_itself"]],
    ["a new name that is the old one", draft("rename", [row(a, a, { name: "Ngô Quyền" })]), ["1 no_effect"]],
    ["a new kind that is the old one", draft("retype", [row(a, a, { type: "ward" })]), ["1 no_effect"]],
    ["a boundary that stays", draft("move-part", [row(a, b)]), ["1 nothing_moves"]],
    ["a name that a neighbour bears", draft("rename", [row(a, a, { name: "gia viên" })]), ["1 name_taken"]],
    ["a day in the past", draft("merge", [row(a, b)], { on: "2026-11-19" }), ["0 day_past"]],
    ["no resolution", draft("merge", [row(a, b)], { instrument: "theo chỉ đạo" }), ["0 instrument_missing"]],
  ])("%s", (_, each, expected) => expect(faults(each)).toEqual(expected));

  it.each(["12/NQ-HĐND", "1679/NQ-UBTVQH15", "202/2025/QH15", "5/2026/NQ-HĐND"])(
    "knows the resolution %s",
    (instrument) => expect(faults(draft("merge", [row(a, b)], { instrument }))).toEqual([]),
  );
});

const stored = (each: Draft, state: StoredChange["state"], id = "x"): StoredChange => ({
  change: composeChange(each, standing, id),
  state,
  version: 1,
  draftedAt: new Date(0),
  draftedBy: "",
});

describe("beside other changes", () => {
  const mine = draft("merge", [row(a, b)]);
  it.each<[string, StoredChange, string[]]>([
    ["drafted twice", stored(mine, "draft"), ["0 drafted_already"]],
    ["the same for another day", stored({ ...mine, on: "2026-12-02" }, "draft"), []],
    ["cancelled before", stored(mine, "cancelled"), []],
    ["a unit of it is scheduled for a later day", stored(draft("rename", [row(b, b, fresh)], { on: "2027-01-01" }), "scheduled"), ["1 overlaps"]], // prettier-ignore
    ["a unit of it is being moved now", stored(draft("rename", [row(b, b, fresh)], { on: "2026-11-20" }), "running"), ["1 overlaps"]], // prettier-ignore
    ["other units are scheduled", stored(draft("rename", [row(c, c, fresh)]), "scheduled"), []],
    ["only drafted", stored(draft("rename", [row(b, b, fresh)]), "draft"), []],
  ])("%s", (_, other, expected) => expect(faults(mine, { ...standing, others: [other] })).toEqual(expected));
});

/** Mergers, divisions and new names of any of the six wards at once, each right by itself. */
const reforms = fc
  .tuple(
    fc.shuffledSubarray(codes, { minLength: 3, maxLength: 6 }),
    fc.array(fc.constantFrom("merge", "new", "divide", "rename", "shift"), { minLength: 1, maxLength: 3 }),
  )
  .map(([order, ways]) => {
    const left = [...order];
    const rows = ways.flatMap((way, at): ChangeRow[] => {
      const one = left.pop();
      const other = left.pop();
      if (one === undefined || other === undefined) return [];
      const code = `1190${at}`;
      const called = { name: `Phố Mới ${at}`, type: "commune" } as const;
      if (way === "merge") return [row(one, other)];
      if (way === "new") return [row(one, code, called), row(other, code)];
      if (way === "divide") return [row(one, one, part(true)), row(one, code, { ...called, ...part() })];
      if (way === "shift") return [row(one, other, part(true)), row(one, code, { ...called, ...part() })];
      return [row(one, one, { kind: "renamed", name: called.name })];
    });
    return draft("reform", rows);
  });

it("an abolished level is read back and led back", () => {
  const abolished = composeChange(draft("abolish-level", [row(a, "31")]), standing, "x");
  expect(faults(draftAgain(abolished))).toEqual([]);
  const here = new Map([...standing.here].filter(([code]) => code !== a));
  const used = new Map([[a, { name: "Phường Ngô Quyền", until: "2026-11-30" }]]);
  const back = draft(kindBack(abolished), reverseChange(abolished, standing.here));
  expect(faults(back, { ...standing, here, used, undoes: abolished })).toEqual([]);
  const undo = composeChange(back, { ...standing, here, used, undoes: abolished }, "y");
  expect(endedUnits(undo)).toEqual([]);
  expect(undo.units.map(({ code, name }) => `${code} ${name}`)).toEqual([`${a} Ngô Quyền`]);
});

describe("whatever is drafted", () => {
  it("a permutation of units is a ring, and told as one", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(codes, { minLength: 2 }), (order) => {
        const rows = order.map((from, at) => row(from, order[(at + 1) % order.length] ?? ""));
        expect(faults(draft("reform", rows))).toEqual(["1 cycle"]);
      }),
    );
  });

  it("without a fault, every unit that ends has people going somewhere that stands", () => {
    fc.assert(
      fc.property(reforms, (each) => {
        expect(faults(each)).toEqual([]);
        const change = composeChange(each, standing, "x");
        const ended = new Set(endedUnits(change));
        const ways = waysFrom(change);
        const after = new Set([...standing.here.keys(), ...change.units.map(({ code }) => code)].filter((code) => !ended.has(code))); // prettier-ignore
        for (const code of ended) expect(after).toContain(ways.get(code)?.[0]?.to);
      }),
    );
  });

  it("a draft read back from what was kept is as right as before", () => {
    fc.assert(
      fc.property(reforms, (each) => {
        const again = draftAgain(composeChange(each, standing, "x"));
        expect(faults(again)).toEqual([]);
        expect(composeChange(again, standing, "x")).toEqual(composeChange(each, standing, "x"));
      }),
    );
  });

  it("what leads it back is right too, and every unit is called as before", () => {
    fc.assert(
      fc.property(reforms, (each) => {
        const change = composeChange(each, standing, "x");
        const ended = endedUnits(change);
        const here = new Map([...standing.here].filter(([code]) => !ended.includes(code)));
        for (const after of change.units) here.set(after.code, { ...unit(after.code, after.name), ...after });
        const used = new Map(ended.map((code) => [code, { name: code, until: "2026-11-30" }]));
        const back = draft(kindBack(change), reverseChange(change, standing.here));
        const meanwhile: Standing = { ...standing, here, used, undoes: change };
        expect(faults(back, meanwhile)).toEqual([]);
        const undo = composeChange(back, meanwhile, "y");
        for (const code of endedUnits(undo)) here.delete(code);
        for (const { code, name, type } of undo.units) here.set(code, { ...unit(code, name), type });
        const called = (units: Standing["here"]) => [...units.values()].map(({ code, type, name }) => `${code} ${type} ${name}`).sort(); // prettier-ignore
        expect(called(here)).toEqual(called(standing.here));
      }),
    );
  });
});
