import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeDraftCode, readDraftCode, sayDraftCode } from "./draft-code.ts";

describe("a draft's code", () => {
  it("is read back however it is written", () => {
    for (let count = 0; count < 200; count += 1) {
      const code = makeDraftCode();
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      expect(readDraftCode(sayDraftCode(code).toLowerCase())).toBe(code);
      expect(readDraftCode(code.replaceAll("0", "o").replaceAll("1", "l"))).toBe(code);
    }
  });

  it("is nothing else than eight known signs", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        expect(readDraftCode(typed) ?? "00000000").toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      }),
    );
    expect(["", "ABCD", "ABCD-EFGHJ", "ABCD-EFGU", "ABCDEFG'"].map(readDraftCode)).toEqual(Array(5).fill(undefined));
  });
});
