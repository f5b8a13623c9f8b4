import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOfAtLeast } from "./chance.ts";
import { addWaits, percentileOf, type Waits } from "./percentile.ts";
import { ranksOf } from "./rank.ts";
import { riseOf } from "./rise.ts";
import { shareOf } from "./share.ts";

const each = (...seconds: number[]): Waits => addWaits(seconds.map((wait) => ({ seconds: wait, count: 1 })));
const oneTo = (n: number): Waits => each(...Array.from({ length: n }, (_, at) => at + 1));

describe("the chance of at least so many", () => {
  it("is what the binomial sum says", () => {
    expect(chanceOfAtLeast(2, 10, 0.5)).toBeCloseTo(1013 / 1024, 12);
    expect(chanceOfAtLeast(3, 4, 0.2)).toBeCloseTo(4 * 0.008 * 0.8 + 0.0016, 12);
    expect(chanceOfAtLeast(0, 10, 0.5)).toBe(1);
    expect(chanceOfAtLeast(11, 10, 0.5)).toBe(0);
    expect(chanceOfAtLeast(9_000, 10_000, 0.9)).toBeCloseTo(0.5, 1);
  });
});

describe("a percentile of waits", () => {
  it("has the interval that tables of order statistics give", () => {
    // Conover, Practical Nonparametric Statistics, table A3: median of 10 between the 2nd and 9th, of 20 the 6th and 15th.
    expect(percentileOf(oneTo(10), 0.5, 30)).toEqual({ of: 10, value: 5, low: 2, high: 9, tooFew: true });
    expect(percentileOf(oneTo(20), 0.5, 30)).toMatchObject({ low: 6, high: 15 });
    expect(percentileOf(oneTo(100), 0.9, 30)).toMatchObject({ value: 90, low: 84, high: 96, tooFew: false });
  });

  it("has no upper bound where too few waited to know one, and nothing where nobody did", () => {
    expect(percentileOf(oneTo(10), 0.9, 30)).not.toHaveProperty("high");
    expect(percentileOf([], 0.5, 30)).toEqual({ of: 0, tooFew: true });
  });

  it("is not moved by one caller who waited an hour", () => {
    expect(percentileOf(addWaits(oneTo(99), each(3600)), 0.5, 30).value).toBe(50);
  });

  it("of a country is that of its provinces' waits put together, whatever the order", () => {
    const waits = fc.array(fc.nat({ max: 300 }), { maxLength: 30 });
    fc.assert(
      fc.property(waits, waits, waits, (a, b, c) => {
        const parts = [a, b, c].map((some) => each(...some));
        const whole = each(...a, ...b, ...c);
        expect(addWaits(...parts)).toEqual(whole);
        expect(percentileOf(addWaits(...parts.toReversed()), 0.9, 1)).toEqual(percentileOf(whole, 0.9, 1));
      }),
    );
  });

  it("lies within its interval, which lies within the waits", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 500 }), { minLength: 1, maxLength: 60 }),
        fc.constantFrom(0.5, 0.9),
        (all, p) => {
          const { value = -1, low = 0, high = 500 } = percentileOf(each(...all), p, 1);
          expect(low <= value && value <= high).toBe(true);
        },
      ),
    );
  });
});

describe("a rise", () => {
  const rise = (count: number, before: number, fewest = 5) => riseOf({ count, before, periods: 4 }, fewest);

  it("is bounded by the exact interval", () => {
    // Clopper and Pearson for 8 of 10: 0.4439 to 0.9748.
    expect(rise(8, 2).atLeast).toBeCloseTo((0.4439 / 0.5561) * 4, 2);
    expect(rise(0, 12)).toMatchObject({ atLeast: 0, rises: false, usual: 3 });
  });

  it("is none from one a week to three, and one from ten to twenty-five", () => {
    expect(rise(3, 4).rises).toBe(false);
    expect(rise(3, 4, 1).rises).toBe(false);
    expect(rise(25, 40).rises).toBe(true);
  });

  it("is none under the fewest that count, however new it is", () => {
    expect(rise(4, 0).rises).toBe(false);
    expect(rise(5, 0).rises).toBe(true);
  });

  it("never shrinks when more come up now, nor grows when more came up before", () => {
    fc.assert(
      fc.property(fc.nat({ max: 80 }), fc.nat({ max: 200 }), (count, before) => {
        const { atLeast } = rise(count, before);
        expect(rise(count + 1, before).atLeast).toBeGreaterThanOrEqual(atLeast);
        expect(rise(count, before + 1).atLeast).toBeLessThanOrEqual(atLeast);
      }),
    );
  });
});

describe("ranks", () => {
  const office = (of: string, hits: number, all: number) => ({ of, share: shareOf(hits, all) });

  it("are shared where chance could have told them apart, and are not given to a handful", () => {
    const ranks = ranksOf([office("c", 20, 100), office("a", 95, 100), office("b", 93, 100), office("few", 9, 9)]);
    expect(ranks).toEqual([
      { of: "a", rank: { best: 1, worst: 2 } },
      { of: "b", rank: { best: 1, worst: 2 } },
      { of: "c", rank: { best: 3, worst: 3 } },
    ]);
  });
});
