import { create } from "qrcode";
import { expect, test } from "vitest";
import { drawQr } from "./qr.ts";

const address = "https://gandan.example.vn/tra-cuu/H24.101-261118-0031";

/** Draws the path back into dark cells, as a printer would. */
function readDarkCells(svg: string): Set<string> {
  const dark = new Set<string>();
  for (const [, column, row, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(width); step += 1) dark.add(`${Number(column) + step - 4},${Number(row) - 4}`);
  }
  return dark;
}

test("every dark module of the symbol is drawn, and no other", () => {
  const { modules } = create(address, { errorCorrectionLevel: "M" });
  const expected = new Set<string>();
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) expected.add(`${column},${row}`);
    }
  }
  expect(readDarkCells(drawQr(address))).toEqual(expected);
});

test("a quiet zone of four modules surrounds the symbol", () => {
  const { modules } = create(address, { errorCorrectionLevel: "M" });
  expect(drawQr(address)).toContain(`viewBox="0 0 ${modules.size + 8} ${modules.size + 8}"`);
});

test("text never becomes markup", () => {
  expect(drawQr(`"><script>alert(1)</script>`)).not.toContain("script");
});
