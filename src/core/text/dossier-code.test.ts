import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkDossierCodePattern,
  defaultDossierCodePattern,
  formatDossierCode,
  normaliseDossierCode,
  parseDossierCode,
} from "./dossier-code.ts";

const long = "{agency}-{yyyyMMdd}-{n:7}";

describe("a dossier code", () => {
  test.each([
    [defaultDossierCodePattern, "H24.019", 42, "H24.019-261118-0042"],
    [defaultDossierCodePattern, "000.00.00.H49", 1, "000.00.00.H49-261118-0001"],
    [long, "G09.20", 92_637, "G09.20-20261118-0092637"],
  ])("by %s for %s number %i is %4$s", (pattern, agencyCode, sequence, code) => {
    expect(formatDossierCode(pattern, { agencyCode, on: "2026-11-18", sequence })).toBe(code);
  });

  test("grows by a digit after the last number of the day, and is still read", () => {
    const code = formatDossierCode(defaultDossierCodePattern, {
      agencyCode: "H24",
      on: "2026-11-18",
      sequence: 10_000,
    });
    expect(code).toBe("H24-261118-10000");
    expect(parseDossierCode(code)?.sequence).toBe(10_000);
  });

  test("reads back to what it was made of, whatever the pattern", () => {
    const agency = fc.stringMatching(/^[GH]\d{2}(\.\d{2,3}){0,3}$/);
    const day = fc
      .integer({ min: 0, max: 20_000 })
      .map((n) => new Date(Date.UTC(2020, 0, n)).toISOString().slice(0, 10));
    const sequence = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(fc.constantFrom(defaultDossierCodePattern, long), agency, day, sequence, (...parts) => {
        const [pattern, agencyCode, on, sequence] = parts;
        const code = formatDossierCode(pattern, { agencyCode, on, sequence });
        expect(parseDossierCode(code)).toEqual({ agency: agencyCode, on, sequence });
        expect(normaliseDossierCode(code)).toBe(code);
      }),
    );
  });

  test.each([
    ["h24.019 – 261118 – 0042", "H24.019-261118-0042"],
    ["H24.019 261118 0042", "H24.019-261118-0042"],
    [" H24.019-261118-42\u200b\n", "H24.019-261118-0042"],
    ["h24.019_261118_0042", "H24.019-261118-0042"],
    ["Ｈ24.019－261118－0042", "H24.019-261118-0042"],
  ])("typed as %j is understood", (typed, code) => {
    expect(normaliseDossierCode(typed)).toBe(code);
    expect(parseDossierCode(typed)?.agency).toBe("H24.019");
  });

  test.each([
    "",
    "H24",
    "H24-261318-0001",
    "H24-260230-0001",
    "-261118-0001",
    "H24-261118-",
    "<script>",
    "H24..1-261118-0001",
  ])("is not %j", (text) => {
    expect(parseDossierCode(text)).toBeUndefined();
  });

  test("pattern without agency, date or number is refused", () => {
    expect(checkDossierCodePattern(long)).toEqual({ ok: true, value: long });
    for (const pattern of [
      "{agency}-{n:4}",
      "{agency}-{yyMMdd}",
      "{yyMMdd}-{n:4}",
      "{agency}{yyMMdd}{n:4}",
      "{agency}-{yyMMdd}-{n:1}",
    ])
      expect(checkDossierCodePattern(pattern).ok, pattern).toBe(false);
  });
});
