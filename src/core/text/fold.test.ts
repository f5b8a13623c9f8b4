import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldVietnamese, tokens } from "./fold.ts";

const letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";

describe("folded text", () => {
  test("has no accent left, for every letter of Vietnamese in both cases and both normal forms", () => {
    for (const form of ["NFC", "NFD"] as const) {
      expect(foldVietnamese(letters.normalize(form))).toMatch(/^[a-z]+$/);
      expect(foldVietnamese(letters.toUpperCase().normalize(form))).toBe(foldVietnamese(letters));
    }
  });

  test.each([
    ["Thuận  HÓA ", "thuan hoa"],
    ["hoà bình", "hoa binh"],
    ["hòa bình", "hoa binh"],
    ["ĐẶC KHU Cô Tô", "dac khu co to"],
    ["ðường", "duong"],
    ["Sì\u00a0Pa\tPhìn", "si pa phin"],
  ])("of %j is %j", (text, folded) => {
    expect(foldVietnamese(text)).toBe(folded);
  });

  test("is the same when folded again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(foldVietnamese(foldVietnamese(text))).toBe(foldVietnamese(text));
      }),
    );
  });

  test("splits into words without punctuation", () => {
    expect(tokens("P. Ngô Quyền, (TP Hải Phòng) – số 12")).toEqual([
      "p",
      "ngo",
      "quyen",
      "tp",
      "hai",
      "phong",
      "so",
      "12",
    ]);
    expect(tokens(" … ")).toEqual([]);
  });
});
