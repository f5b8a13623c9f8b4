import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationalDigits, readTelephone, sayTelephone } from "./telephone.ts";

describe("a number that people are told to call", () => {
  it.each([
    ["02253.666.122", "+842253666122", "02253.666.122"],
    ["02253666122", "+842253666122", "0225 366 6122"],
    ["+84 24 3823 1234", "+842438231234", "+84 24 3823 1234"],
    ["02438231234", "+842438231234", "024 3823 1234"],
    ["0912345678", "+84912345678", "0912 345 678"],
    ["18001096", "18001096", "1800 1096"],
    ["1800 1096", "18001096", "1800 1096"],
    ["1022", "1022", "1022"],
    ["0225 3666 123 (nhánh 2)", "+842253666123", "0225 3666 123 (nhánh 2)"],
  ])("%s is dialled as %s and printed as %s", (typed, number, shown) => {
    expect(readTelephone(typed)).toEqual({ ok: true, value: { number, shown } });
  });

  it.each(["", "gọi cho tôi", "0225", "9999", "+1 202 555 0100", "0225366612212", "<script>", "1".repeat(500)])(
    "refuses %s, which no phone in Viet Nam would ring",
    (typed) => {
      expect(readTelephone(typed)).toMatchObject({ ok: false, refusal: { code: "phone.not_vietnamese" } });
    },
  );

  it("is the same number again when what was printed is typed in", () => {
    const landline = fc.integer({ min: 200_000_000, max: 299_999_999 }).map((own) => `0${own}0`);
    const mobile = fc.integer({ min: 300_000_000, max: 399_999_999 }).map((own) => `0${own}`);
    fc.assert(
      fc.property(fc.oneof(landline, mobile), (typed) => {
        const read = readTelephone(typed);
        if (!read.ok) throw new Error(typed);
        expect(readTelephone(sayTelephone(read.value.number))).toMatchObject({ value: { number: read.value.number } });
        expect(nationalDigits(read.value.number)).toBe(typed);
      }),
    );
  });
});
