import { describe, expect, it } from "vitest";
import { agencyPrefixes } from "./agency-prefixes.ts";

describe("the agency part of a dossier code", () => {
  it.each([
    ["H24.019-261118-0042", ["H24.019", "H24"]],
    ["h24.019-261118-0042 ", ["H24.019", "H24"]],
    ["H24-261118-0042", ["H24"]],
    ["000.00.00.H24-250630-0001", ["H24"]],
    ["000.12.34.H24-250630-0001", ["H24.34.12", "H24.34", "H24"]],
    ["H55.242", ["H55.242", "H55"]],
    ["", []],
    ["-", []],
  ])("of %s reads as %j, longest first", (code, prefixes) => {
    expect(agencyPrefixes(code)).toEqual(prefixes);
  });
});
