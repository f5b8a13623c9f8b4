import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskAsked } from "./mask-asked.ts";

describe("a question before it is kept", () => {
  it.each([
    ["CCCD 031199900123 của tôi mất", "CCCD […] của tôi mất"],
    ["cccd 0311 9990 0123", "cccd […]"],
    ["gọi 0912.345.678 nhé", "gọi […] nhé"],
    ["+84 912 345 678", "[…]"],
    ["thư về mau@example.vn ạ", "thư về […] ạ"],
    ["CMND cũ 031234567", "CMND cũ […]"],
    ["０９１２３４５６７８", "[…]"],
  ])("hides who asks: %s", (typed, kept) => expect(maskAsked(typed)).toBe(kept));

  it.each(["sinh ngày 15/02/1999", "thủ tục 1.001193", "nộp 150.000 đồng", "Nghị định 118/2025/NĐ-CP"])(
    "keeps what the question is about: %s",
    (typed) => expect(maskAsked(typed)).toBe(typed),
  );

  it("takes any text, however long and strange, and keeps nine digits in a row of none", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.stringMatching(/^\d{9,12}$/), (around, number) => {
        const kept = maskAsked(`${around} ${number} ${around}`);
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).not.toMatch(/(?<![\d\p{L}])\d{9,}(?!\d)/u);
        expect(kept).not.toContain("\u0000");
      }),
    );
    expect(maskAsked("a".repeat(100_000))).toHaveLength(1_000);
  });
});
