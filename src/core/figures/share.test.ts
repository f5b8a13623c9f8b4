import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fewestToRank, shareOf } from "./share.ts";

const counts = fc
  .integer({ min: 1, max: 100_000 })
  .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));

describe("a share", () => {
  it("lies in its interval, which lies between nought and one and closes in as the count grows", () => {
    fc.assert(
      fc.property(counts, ([hits, of]) => {
        const { share = -1, low = -1, high = 2 } = shareOf(hits, of);
        expect(low >= 0 && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1).toBe(true);
        const larger = shareOf(hits * 4, of * 4);
        expect((larger.high ?? 1) - (larger.low ?? 0)).toBeLessThan(high - low);
      }),
    );
  });

  it("is the published interval for known counts", () => {
    // Newcombe 1998, table I: 15 of 148, and 0 of 20.
    const some = shareOf(15, 148);
    expect([some.low?.toFixed(4), some.high?.toFixed(4)]).toEqual(["0.0624", "0.1605"]);
    const none = shareOf(0, 20);
    expect([none.low?.toFixed(4), none.high?.toFixed(4)]).toEqual(["0.0000", "0.1611"]);
  });

  it("ranks nobody by a handful, and says nothing of nothing", () => {
    expect(shareOf(fewestToRank - 1, fewestToRank - 1).tooFew).toBe(true);
    expect(shareOf(fewestToRank, fewestToRank).tooFew).toBe(false);
    expect(shareOf(0, 0)).toEqual({ of: 0, hits: 0, tooFew: true });
  });
});
