import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCaseCode, provinceOfCaseCode, readCaseCode } from "./case-code.ts";

const drawn = fc.stringMatching(/^\d{7}$/);
const province = fc.stringMatching(/^\d{2}$/);

describe("a case's code", () => {
  it("is read back however its groups are written", () => {
    fc.assert(
      fc.property(province, drawn, (place, digits) => {
        const code = formatCaseCode(place, digits);
        expect(readCaseCode(code)).toBe(code);
        expect(readCaseCode(` ${code.replaceAll("-", " ")} `)).toBe(code);
        expect(readCaseCode(code.replaceAll("-", ""))).toBe(code);
        expect(provinceOfCaseCode(code)).toBe(place);
      }),
    );
  });

  it("is not taken with one digit misheard or two neighbours exchanged", () => {
    fc.assert(
      fc.property(province, drawn, fc.nat(9), fc.integer({ min: 1, max: 9 }), (place, digits, at, by) => {
        const right = formatCaseCode(place, digits).replaceAll("-", "");
        const other = String((Number(right[at]) + by) % 10);
        expect(readCaseCode(right.slice(0, at) + other + right.slice(at + 1))).toBeUndefined();
        const exchanged = right.slice(0, at) + (right[at + 1] ?? "") + right[at] + right.slice(at + 2);
        if (at < 9 && right[at] !== right[at + 1]) expect(readCaseCode(exchanged)).toBeUndefined();
      }),
    );
  });

  it.each(["", "31", "31-4827-395", "31-4827-39511", "PA-4827-3951"])("%j is no code", (typed) => {
    expect(readCaseCode(typed)).toBeUndefined();
  });
});
