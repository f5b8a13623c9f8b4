import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDelimited } from "./delimited.ts";

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe("a table saved as text", () => {
  it.each([
    ["commas", "a,b\n1,2\n"],
    ["semicolons and a byte order mark", "\ufeffa;b\r\n1;2\r\n"],
    ["tabs", "a\tb\n1\t2"],
    ["blank lines", "a,b\n\n , \n1,2"],
  ])("with %s is read", (_, text) => {
    expect(readDelimited(text)?.map(({ cells }) => cells)).toEqual([["a", "b"], ["1", "2"]]); // prettier-ignore
  });

  it("says on which line a row begins, whatever its cells hold", () => {
    const rows = readDelimited('a,b\n"one\ntwo, ""three""",2\n\nx,y');
    expect(rows).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ['one\ntwo, "three"', "2"] },
      { line: 5, cells: ["x", "y"] },
    ]);
  });

  it("is refused when a quote is never closed", () => {
    expect(readDelimited('a,b\n"1,2')).toBeUndefined();
  });

  it("comes back as it was written, whatever was typed", () => {
    const cell = fc.string({ unit: "grapheme" }).map((text) => `x${text.replaceAll("\r", "")}x`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = ["one,two", ...rows.map((row) => row.map(quoted).join(","))].join("\n");
        expect(readDelimited(text)?.slice(1).map(({ cells }) => cells)).toEqual(rows); // prettier-ignore
      }),
    );
  });
});
