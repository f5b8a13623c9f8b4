import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkProcedure } from "./check-procedure.ts";
import { readLimit } from "./compile-procedure.ts";
import type { Procedure } from "./procedure.ts";
import { shippedFields, shippedLifeEvents, shippedProcedures } from "./shipped-catalogue.ts";

const all = shippedProcedures();
const known = {
  fields: shippedFields().map(({ slug }) => slug),
  lifeEvents: shippedLifeEvents().map(({ slug }) => slug),
};
const get = (code: string): Procedure => all.find((each) => each.code === code)!;

describe("the shipped catalogue", () => {
  it.each(all.map((each) => [each.code, each] as const))("%s is sound", (_, procedure) => {
    expect(checkProcedure(procedure, known)).toEqual([]);
  });

  it("names no code twice", () => expect(new Set(all.map(({ code }) => code)).size).toBe(all.length));

  it("holds the 94 procedures with national times, and more whose times the province sets", () => {
    expect(all.filter(({ setByProvince }) => !setByProvince)).toHaveLength(94);
    expect(all.filter(({ setByProvince }) => setByProvince).length).toBeGreaterThanOrEqual(27);
  });

  it("guides people through at least twenty, each with steps and a form", () => {
    const guided = all.filter(({ featured }) => featured);
    expect(guided.length).toBeGreaterThanOrEqual(20);
    for (const { code, steps, form, summary, applicant } of guided) {
      expect(steps?.length, code).toBeGreaterThanOrEqual(3);
      expect(steps?.length, code).toBeLessThanOrEqual(6);
      expect(form?.pages.length, code).toBeLessThanOrEqual(4);
      expect(summary && applicant, code).toBeTruthy();
    }
  });

  it("uses every field, and every life event leads somewhere", () => {
    expect(known.fields.filter((slug) => !all.some(({ field }) => field === slug))).toEqual([]);
    expect(known.lifeEvents.filter((slug) => !all.some(({ lifeEvents }) => lifeEvents.includes(slug)))).toEqual([]);
  });
});

describe("facts of the law", () => {
  it.each([
    ["1.001193", "standard", { unit: "same-day", cutoff: "15:00" }],
    ["1.000894", "verification", { amount: 5, unit: "working-day" }],
    ["1.004222", "standard", { amount: 7, unit: "working-day" }],
    ["1.010041", "in-database", { amount: 1, unit: "working-day" }],
    ["1.012812", "remote", { amount: 40, unit: "calendar-day" }],
    ["1.013225", "house", { amount: 15, unit: "calendar-day" }],
    ["1.013978", "long", { amount: 27, unit: "working-day" }],
    ["2.001159", "standard", { amount: 1, unit: "working-hour" }],
    ["1.014027", "standard", { unit: "none" }],
  ])("%s (%s) takes what its record says", (code, id, limit) => {
    expect(get(code).cases.find((each) => each.id === id)?.limit).toEqual(limit);
  });

  it.each(["2.000815", "2.000884"])("%s is done at the counter only", (code) => {
    expect(get(code)).toMatchObject({ channels: ["counter"], process: "counter" });
  });

  it("permanent residence costs half online", () => {
    expect(get("1.004222").cases[0]?.fees).toEqual([
      { amountDong: 20_000, per: "case", channels: ["counter"] },
      { amountDong: 10_000, per: "case", channels: ["portal", "vneid"] },
    ]);
  });

  it("a fee nobody stated is not a fee of nothing", () => {
    expect(get("1.003197").cases[0]).not.toHaveProperty("fees");
    expect(get("1.001193").cases[0]?.fees).toEqual([]);
  });

  it("civil-status dossiers start anew after a supplement, others pause", () => {
    expect(get("1.001193").cases[0]?.supplement.mode).toBe("restart");
    expect(get("1.004222").cases[0]?.supplement.mode).toBe("pause");
  });

  it("nothing that a province sets is given as official", () => {
    const provincial = all.filter(({ setByProvince }) => setByProvince).flatMap(({ cases }) => cases);
    expect(provincial.filter(({ limit, fees }) => limit.unit !== "none" || fees !== undefined)).toEqual([]);
  });
});

describe("an unsound record is named", () => {
  const birth = get("1.001193");
  const [first] = birth.cases;
  it.each<[string, Partial<Procedure>, RegExp]>([
    ["a code of another shape", { code: "1.12" }, /code/u],
    ["an unknown field", { field: "magic" }, /unknown field/u],
    ["no way to submit", { channels: [] }, /no way/u],
    ["a case without papers", { cases: [{ ...first!, components: [] }] }, /no paper/u],
    ["a fee of half a đồng", { cases: [{ ...first!, fees: [{ amountDong: 0.5, per: "case" }] }] }, /whole đồng/u],
    ["two cases of one id", { cases: [first!, first!] }, /used twice/u],
    ["a process that does not fit who decides", { process: "transferred", lifeEvents: ["nha-dat"] }, /disagree/u],
    ["a text in one language", { name: { vi: "Có", en: "" } }, /text missing/u],
    ["a time of its own where the province sets it", { setByProvince: true }, /province's to set/u],
  ])("%s", (_, change, fault) => expect(checkProcedure({ ...birth, ...change }, known).join("\n")).toMatch(fault));

  it.each(["", "3 days", "0 working-day", "-1 month", "same day"])("a limit written “%s” is refused", (text) => {
    expect(() => readLimit(text)).toThrow(/time limit/u);
  });
});

const table = new URL("../../../../shared/domain.md", import.meta.url);
it.runIf(existsSync(table))("every code of the reference table is there (skipped where the table is absent)", () => {
  const text = readFileSync(table, "utf8");
  const section = text.slice(text.indexOf("### 4.2"), text.indexOf("### 4.3"));
  const codes = [...section.matchAll(/^\| (\d\.\d{6}) /gmu)].map(([, code]) => code);
  expect(codes).toHaveLength(94);
  expect(codes.filter((code) => !all.some((each) => each.code === code))).toEqual([]);
});
