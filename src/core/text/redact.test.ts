import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redact, redactionMark } from "./redact.ts";

const digit = fc.integer({ min: 0, max: 9 });
const numberOf = (length: number) =>
  fc.array(digit, { minLength: length, maxLength: length }).map((all) => all.join(""));
const words = fc.constantFrom(
  "tôi đã nộp",
  "hồ sơ chậm",
  "gọi số",
  "của mẹ tôi",
  "hôm 20/11/2026",
  "hết 1.500.000 đồng",
);
const separated = (digits: string, by: string): string => digits.replace(/(\d{3})(?=\d)/g, `$1${by}`);

describe("what tells who somebody is", () => {
  it("is never left in a text: ID numbers and phones in any grouping", () => {
    const number = fc.oneof(
      numberOf(12),
      numberOf(8).map((rest) => `09${rest}`),
    );
    fc.assert(
      fc.property(words, number, fc.constantFrom("", " ", ".", "-"), words, (before, digits, by, after) => {
        const masked = redact(`${before} ${separated(digits, by)} ${after}`).text;
        expect(masked.replace(/\D/g, "")).not.toContain(digits.slice(0, 9));
        expect(masked).toContain(redactionMark);
      }),
    );
  });

  it.each([
    ["Tôi là Nguyễn Văn Mẫu, số 12 ngõ 5", `Tôi là ${redactionMark}, số 12 ngõ 5`],
    ["chị Hoa ở bộ phận một cửa", `chị ${redactionMark} ở bộ phận một cửa`],
    ["viết thư về mau.thu+1@example.vn nhé", `viết thư về ${redactionMark} nhé`],
    ["Trần Thị Mẫu và Lê Mẫu", `${redactionMark} và ${redactionMark}`],
  ])("%j becomes %j", (text, masked) => {
    expect(redact(text).text).toBe(masked);
  });

  it.each([
    "Hẹn ngày 20/11/2026, lệ phí 150.000 đồng",
    "ở phường Ngô Quyền, đường Trần Phú, trường Lê Lợi",
    "Theo Nghị định 118/2025, điều 17",
  ])("%j stays as it is", (text) => {
    expect(redact(text)).toEqual({ text, found: [] });
  });

  it("is a known name too, however it is written", () => {
    expect(redact("xin cám ơn tran thi mau nhiều", ["Trần Thị Mẫu"]).text).toBe(`xin cám ơn ${redactionMark} nhiều`);
  });

  it("is found once: what was masked is masked again into the same", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, numberOf(12), fc.constant("ông Nguyễn Văn Mẫu")), { maxLength: 8 }),
        (parts) => {
          const once = redact(parts.join(" ")).text;
          expect(redact(once).text).toBe(once);
        },
      ),
    );
  });
});
