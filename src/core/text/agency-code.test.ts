import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asOldForm, isAgencyCode, looseAgencyCode, turnRound } from "./agency-code.ts";

describe("an agency code", () => {
  it.each(["H24", "H24.019", "G09.20", "H55.242", "H24.01.02.003", "000.00.00.H49", "000.12.34.H24"])(
    "may be %s",
    (code) => {
      expect(isAgencyCode(code)).toBe(true);
    },
  );
  it.each(["", "H", "H2", "24.019", "H24.", "H24..19", "H24.1", "H24-019", "h24", "000.00.H49", "H24.019-261118"])(
    "may not be %j",
    (code) => {
      expect(isAgencyCode(code)).toBe(false);
    },
  );

  it.each([
    ["000.00.00.H49", "H49"],
    ["000.00.19.H24", "H24.19"],
    ["003.02.01.H24", "H24.01.02.003"],
    ["H24.019", "H24.019"],
  ])("%s is %s in the order of today", (old, now) => {
    expect(turnRound(old)).toBe(now);
  });

  it("turned to the older order and back is the same, whatever its levels", () => {
    const two = fc.integer({ min: 1, max: 99 }).map((n) => String(n).padStart(2, "0"));
    const three = fc.integer({ min: 1, max: 999 }).map((n) => String(n).padStart(3, "0"));
    const levels = fc.tuple(two, two, three, fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.stringMatching(/^[GH]\d{2}$/), levels, (top, [second, third, fourth, depth]) => {
        const code = [top, ...[second, third, fourth].slice(0, depth)].join(".");
        expect(turnRound(asOldForm(code) ?? "")).toBe(code);
      }),
    );
  });

  it("has no older form where a group is too long for it", () => {
    expect(asOldForm("H24.019")).toBeUndefined();
  });

  it.each(["H24.019", "h24.19", "H24-019", " H24 19", "000.00.19.H24", "H24.0019"])(
    "typed as %j is taken for H24.19",
    (typed) => {
      expect(looseAgencyCode(typed)).toBe("H24.19");
    },
  );
});
