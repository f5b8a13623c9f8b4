import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rulesInForce, type AmountRule, type FeeRule, type ReliefRule } from "./fee-rule.ts";
import { claimable, reckonFees, type FeeFacts } from "./reckon-fees.ts";
import { explainLine } from "./say-fees.ts";

const name = { vi: "Phí mẫu", en: "Sample charge" };
const amount = (more: Partial<AmountRule> = {}): AmountRule => ({
  sort: "amount",
  id: "a",
  provinceCode: "00",
  name,
  validFrom: "2025-07-01",
  instrument: "01/2025/TT-BTC",
  procedureCode: "1.000001",
  kind: "charge",
  per: "case",
  tiers: [{ from: 1, dong: 50_000 }],
  collected: "reception",
  exemptions: [],
  ...more,
});
const relief = (more: Partial<ReliefRule> = {}): ReliefRule => ({
  sort: "relief",
  id: "r",
  provinceCode: "31",
  name: { vi: "Nộp trực tuyến 0 đồng", en: "Free online" },
  validFrom: "2026-01-01",
  validTo: "2026-12-31",
  instrument: "NQ mẫu 01",
  channels: ["portal", "vneid"],
  percentOff: 100,
  ...more,
});
const facts = (more: Partial<FeeFacts> = {}): FeeFacts => ({
  procedureCode: "1.000001",
  caseId: "standard",
  channel: "counter",
  on: "2026-11-16",
  copies: 1,
  pages: 1,
  ...more,
});
const copies = amount({ per: "page", tiers: [{ from: 1, dong: 2000 }, { from: 3, dong: 1000 }], mostPerCopyDong: 200_000 }); // prettier-ignore
const poor = { id: "poor", name, proof: name, percentOff: 100 };

describe("certified copies (226/2016/TT-BTC)", () => {
  it.each([
    [1, 1, 2000],
    [2, 1, 4000],
    [3, 1, 5000],
    [10, 1, 12_000],
    [198, 1, 200_000],
    [199, 1, 200_000],
    [500, 3, 600_000],
    [3, 4, 20_000],
  ])("%i pages in %i copies cost %i đồng", (pages, many, dong) => {
    expect(reckonFees([copies], facts({ pages, copies: many })).totalDong).toBe(dong);
  });

  it("explains itself in one sentence", () => {
    const [line] = reckonFees([copies], facts({ pages: 5, copies: 2 })).lines;
    expect(line && explainLine(line, "vi")).toBe(
      "2 trang × 2.000 đồng + 3 trang × 1.000 đồng; 7.000 đồng một bản, 2 bản; căn cứ 01/2025/TT-BTC",
    );
  });
});

describe("rules", () => {
  it("count from their first day to their last, both included", () => {
    const rules = [amount(), relief()];
    const at = (on: string) => reckonFees(rules, facts({ on, channel: "portal" })).totalDong;
    expect(["2025-06-30", "2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map(at)).toEqual([
      0, 50_000, 0, 0, 50_000,
    ]);
  });

  it("are replaced from the new one's first day, and do not come back when it lapses", () => {
    const later = amount({ id: "b", validFrom: "2026-03-01", validTo: "2026-06-30", replaces: ["a"], tiers: [{ from: 1, dong: 70_000 }] }); // prettier-ignore
    const at = (on: string) => reckonFees([amount(), later], facts({ on })).totalDong;
    expect(["2026-02-28", "2026-03-01", "2026-06-30", "2026-07-01"].map(at)).toEqual([50_000, 70_000, 70_000, 0]);
  });

  it("by channel charge the channel they name and no other", () => {
    const counter = amount({ channels: ["counter"], tiers: [{ from: 1, dong: 20_000 }] });
    const online = amount({ id: "b", channels: ["portal"], tiers: [{ from: 1, dong: 10_000 }] });
    expect(reckonFees([counter, online], facts()).totalDong).toBe(20_000);
    expect(reckonFees([counter, online], facts({ channel: "portal" })).totalDong).toBe(10_000);
  });

  it("say that payment comes first only where something is due at reception", () => {
    expect(reckonFees([amount()], facts()).dueFirst).toBe(true);
    expect(reckonFees([amount({ collected: "return" })], facts()).dueFirst).toBe(false);
    expect(reckonFees([amount(), relief()], facts({ channel: "portal" })).dueFirst).toBe(false);
  });
});

describe("reliefs", () => {
  it("are not added up: the largest counts, and a resolution for all comes before a person's exemption", () => {
    const rules = [
      amount({ exemptions: [poor] }),
      relief({ id: "half", percentOff: 50, channels: ["counter"] }),
      relief(),
    ];
    const half = reckonFees(rules, facts());
    expect(half.lines[0]?.relief).toMatchObject({ by: "rule", id: "half", dong: 25_000 });
    expect(reckonFees(rules, facts({ exemption: "poor" })).lines[0]?.relief).toMatchObject({ by: "exemption" });
    const online = reckonFees(rules, facts({ channel: "portal", exemption: "poor" }));
    expect(online.lines[0]?.relief).toMatchObject({ by: "rule", id: "r" });
    expect(online).toMatchObject({ totalDong: 0, savedDong: 50_000 });
  });

  it("round in the payer's favour", () => {
    const rules = [amount({ tiers: [{ from: 1, dong: 25_001 }] }), relief({ channels: ["counter"], percentOff: 50 })];
    expect(reckonFees(rules, facts()).totalDong).toBe(12_500);
  });

  it("end where a relief of 0 replaces them", () => {
    const rules = [amount(), relief(), relief({ id: "end", validFrom: "2026-06-01", replaces: ["r"], percentOff: 0 })];
    expect(reckonFees(rules, facts({ channel: "portal", on: "2026-05-31" })).totalDong).toBe(0);
    expect(reckonFees(rules, facts({ channel: "portal", on: "2026-06-01" })).totalDong).toBe(50_000);
  });

  it("that are offered lower the amount; what a resolution made free needs no proof", () => {
    const rules = [amount({ exemptions: [poor] }), relief()];
    expect(claimable(rules, facts()).map(({ id }) => id)).toEqual(["poor"]);
    expect(claimable(rules, facts({ channel: "portal" }))).toEqual([]);
  });
});

const day = fc.integer({ min: 0, max: 1500 }).map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
const channel = fc.constantFrom("counter" as const, "post" as const, "portal" as const, "vneid" as const);
const channels = fc.option(fc.uniqueArray(channel, { minLength: 1 }), { nil: undefined });
const validity = fc.record({ validFrom: day, validTo: fc.option(day, { nil: undefined }) });
const dong = fc.integer({ min: 0, max: 5_000_000 });
const anyAmount = fc
  .record({
    validity,
    channels,
    per: fc.constantFrom("case" as const, "copy" as const, "page" as const),
    first: dong,
    later: fc.option(fc.record({ from: fc.integer({ min: 2, max: 40 }), dong }), { nil: undefined }),
    most: fc.option(dong, { nil: undefined }),
    percentOff: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ validity: { validFrom, validTo }, first, later, most, percentOff, ...rest }, ) => ({
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
    ...(rest.channels === undefined ? {} : { channels: rest.channels }),
    per: rest.per,
    tiers: [{ from: 1, dong: first }, ...(later ? [later] : [])],
    ...(most === undefined ? {} : { mostPerCopyDong: most }),
    exemptions: [{ ...poor, percentOff }],
  })); // prettier-ignore
const anyRelief = fc
  .record({ validity, channels, percentOff: fc.integer({ min: 0, max: 100 }) })
  .map(({ validity: { validFrom, validTo }, percentOff, ...rest }) => ({
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
    ...(rest.channels === undefined ? {} : { channels: rest.channels }),
    percentOff,
  }));
const ruleSet = fc
  .record({ amounts: fc.array(anyAmount, { maxLength: 5 }), reliefs: fc.array(anyRelief, { maxLength: 4 }) })
  .map(({ amounts, reliefs }): FeeRule[] => [
    ...amounts.map((each, at) => amount({ ...each, id: `a${at}`, ...(at === 3 ? { replaces: ["a0"] } : {}) })),
    ...reliefs.map((each, at) => ({ ...relief(), ...each, id: `r${at}` }) as ReliefRule),
  ]);
const anyFacts = fc
  .record({ on: day, channel, copies: fc.integer({ min: 1, max: 20 }), pages: fc.integer({ min: 1, max: 300 }) })
  .map((each) => facts(each));

describe("over any rules and any dossier", () => {
  it("nothing is negative, sums agree, and every amount is whole đồng", () => {
    fc.assert(
      fc.property(ruleSet, anyFacts, fc.boolean(), (rules, given, exempt) => {
        const fee = reckonFees(rules, exempt ? { ...given, exemption: "poor" } : given);
        expect(fee.totalDong).toBeGreaterThanOrEqual(0);
        expect(fee.savedDong).toBeGreaterThanOrEqual(0);
        expect(fee.grossDong - fee.savedDong).toBe(fee.totalDong);
        for (const line of fee.lines) {
          expect(Number.isSafeInteger(line.netDong)).toBe(true);
          expect(line.netDong).toBe(line.grossDong - (line.relief?.dong ?? 0));
          expect(line.netDong).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("an exemption or one more relief never raises what is paid", () => {
    fc.assert(
      fc.property(ruleSet, anyFacts, anyRelief, (rules, given, more) => {
        const { totalDong } = reckonFees(rules, given);
        expect(reckonFees(rules, { ...given, exemption: "poor" }).totalDong).toBeLessThanOrEqual(totalDong);
        const with1 = [...rules, { ...relief(), ...more, id: "one-more" } as ReliefRule];
        expect(reckonFees(with1, given).totalDong).toBeLessThanOrEqual(totalDong);
      }),
    );
  });

  it("only rules in force on the day are charged, whatever order they were written in", () => {
    fc.assert(
      fc.property(ruleSet, anyFacts, (rules, given) => {
        const fee = reckonFees(rules, given);
        for (const { ruleId } of fee.lines) {
          const rule = rules.find(({ id }) => id === ruleId);
          expect(rule && rule.validFrom <= given.on && given.on <= (rule.validTo ?? "9999")).toBe(true);
        }
        expect(reckonFees(rules.toReversed(), given).totalDong).toBe(fee.totalDong);
        expect(reckonFees(rulesInForce(rules, given.on), given)).toEqual(fee);
      }),
    );
  });

  it("more pages or copies never cost less", () => {
    fc.assert(
      fc.property(ruleSet, anyFacts, (rules, given) => {
        const { totalDong } = reckonFees(rules, given);
        expect(reckonFees(rules, { ...given, pages: given.pages + 1 }).totalDong).toBeGreaterThanOrEqual(totalDong);
        expect(reckonFees(rules, { ...given, copies: given.copies + 1 }).totalDong).toBeGreaterThanOrEqual(totalDong);
      }),
    );
  });
});
