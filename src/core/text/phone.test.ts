import { expect, test } from "vitest";
import { internationalPhone, normalisePhone } from "./phone.ts";

test.each([
  ["0912 345 678", "0912345678", true],
  ["+84 912.345.678", "0912345678", true],
  ["+84 (0)912-345-678", "0912345678", true],
  ["84912345678", "0912345678", true],
  ["0084912345678", "0912345678", true],
  ["0225 3 842 111", "02253842111", false],
  ["(024) 3936 1111", "02439361111", false],
])("the number typed as %j is %s", (typed, number, mobile) => {
  expect(normalisePhone(typed)).toEqual({ ok: true, value: { number, mobile } });
});

test.each(["", "113", "0612345678", "091234567", "09123456789", "+1 415 555 0100", "không có"])(
  "%j is refused as no number of Viet Nam",
  (typed) => {
    expect(normalisePhone(typed)).toEqual({ ok: false, refusal: { code: "phone.not_vietnamese" } });
  },
);

test("a normalised number has an international form", () => {
  expect(internationalPhone("0912345678")).toBe("+84912345678");
});
