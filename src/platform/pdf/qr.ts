import { create } from "qrcode";

/** Modules of white around the symbol; readers rely on it (ISO/IEC 18004, 6.3.8). */
const quietZoneModules = 4;

/**
 * QR symbol of a text as an SVG document: one path, a module is one unit, no size of its own.
 * Level M still reads with about 15 % of the symbol worn or stained. At most 2,331 bytes of text; more throws.
 */
export function drawQr(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const side = modules.size + 2 * quietZoneModules;
  const path = listRuns(modules.size, (row, column) => modules.get(row, column) === 1).join("");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`
  );
}

/** Dark modules side by side become one rectangle: a third of the size of one for each. */
function listRuns(size: number, isDark: (row: number, column: number) => boolean): string[] {
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column;
      while (column < size && isDark(row, column)) column += 1;
      const width = column - start;
      if (width > 0) runs.push(`M${start + quietZoneModules} ${row + quietZoneModules}h${width}v1h-${width}z`);
    }
  }
  return runs;
}
