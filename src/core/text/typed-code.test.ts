import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDossierCodes, formatDossierCode } from "./dossier-code.ts";
import { candidatesOf, readTypedCode } from "./typed-code.ts";

const known = ["H24.019", "H24.101", "H24", "000.00.00.H23", "H24.01.002"];
const meant = (typed: string): readonly string[] => readTypedCode(typed).flatMap((each) => candidatesOf(each, known));

describe("a dossier's code, however it was typed", () => {
  it.each([
    ["H24.019-261118-0042", "H24.019-261118-0042"],
    ["h24.019 261118 42", "H24.019-261118-0042"],
    ["h24-019-261118-0042", "H24.019-261118-0042"],
    ["H24.019.261118.0042", "H24.019-261118-0042"],
    ["h24.19-261118-42", "H24.019-261118-0042"],
    ["H240192611180042", "H24.019-261118-0042"],
    ["H24.019 2611180042", "H24.019-261118-0042"],
    ["H24.0192611180042", "H24.019-261118-0042"],
    ["H24.019-20261118-42", "H24.019-20261118-0000042"],
    ["H24.019-261118-42", "H24.019-20261118-0000042"],
    ["H24.019-261118-10000", "H24.019-261118-10000"],
    ["H23-240105-1", "000.00.00.H23-240105-0001"],
    ["000.00.00.h23 240105 0001", "000.00.00.H23-240105-0001"],
    ["000.00.00.H24-250601-0001", "H24-250601-0001"],
    ["H2401002 261118 0007", "H24.01.002-261118-0007"],
    ["https://hoso.example.vn/theo-doi/H24.019-261118-0042?x=1", "H24.019-261118-0042"],
    ["Ｈ24．019－261118－0042", "H24.019-261118-0042"],
  ])("%j may mean %s", (typed, code) => {
    expect(meant(typed)).toContain(code);
  });

  it.each([
    "",
    "Nguyễn Văn Mẫu",
    "0912 345 678",
    "H24",
    "H24.019",
    "H24.019-261318-0001",
    "H24.019-261118-0",
    "-",
    "1-1",
    "😀",
  ])("%j means none", (typed) => {
    expect(meant(typed)).toEqual([]);
  });

  it("without its agency means one of those at hand", () => {
    expect(readTypedCode("261118-0042")).toEqual([{ agency: "", on: "2026-11-18", sequence: 42 }]);
    expect(meant("261118-0042")).toEqual(expect.arrayContaining(["H24.019-261118-0042", "H24.101-261118-0042"]));
  });

  it("is meant whatever separators, cases and zeros were lost, and no other agency's code is", () => {
    const number = fc.integer({ min: 1, max: 99_999 });
    const pattern = fc.constantFrom("{agency}-{yyMMdd}-{n:4}", "{agency}-{yyyyMMdd}-{n:7}", "{agency}-{yyMMdd}-{n:6}");
    const day = fc
      .integer({ min: 0, max: 9_000 })
      .map((n) => new Date(Date.UTC(2010, 0, 1 + n)).toISOString().slice(0, 10));
    const separator = fc.constantFrom(" ", "-", ".", "/", " – ", "_");
    fc.assert(
      fc.property(
        fc.constantFrom(...known),
        pattern,
        fc.tuple(day, number),
        separator,
        (agencyCode, shape, [on, sequence], between) => {
          const code = formatDossierCode(shape, { agencyCode, on, sequence });
          const typed = [...agencyCode.split("."), code.split("-")[1], sequence].join(between).toLowerCase();
          expect(meant(typed)).toContain(code);
          const others = meant(typed).map((each) => each.split("-")[0] ?? "");
          expect(others.filter((each) => each.startsWith("H24.") !== agencyCode.startsWith("H24."))).toEqual([]);
        },
      ),
    );
  });
});

describe("codes in order", () => {
  it("stand by their number, also past the last that the pattern has digits for", () => {
    const codes = ["H24-261118-10000", "H24-261118-9999", "H24.019-261118-0001", "H24-261117-10001"];
    expect(codes.toSorted(compareDossierCodes)).toEqual([
      "H24-261117-10001",
      "H24-261118-9999",
      "H24-261118-10000",
      "H24.019-261118-0001",
    ]);
  });
});
