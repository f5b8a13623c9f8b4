/** Whether a font has a glyph for a code point. */
export type FontCoverage = (codePoint: number) => boolean;

type Range = { readonly first: number; readonly last: number };

/**
 * Reads which code points a TrueType font can show, from its `cmap` table.
 * Source: OpenType 1.9, "cmap", formats 4 (basic plane) and 12 (all planes).
 */
export function readFontCoverage(font: Buffer): FontCoverage {
  const table = findTable(font, "cmap");
  const ranges = listSubtables(font, table).flatMap((at) => readRanges(font, at));
  return (codePoint) => ranges.some((range) => codePoint >= range.first && codePoint <= range.last);
}

function findTable(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    if (font.toString("latin1", record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no ${tag} table.`);
}

function listSubtables(font: Buffer, table: number): number[] {
  const count = font.readUInt16BE(table + 2);
  return Array.from({ length: count }, (_, index) => table + font.readUInt32BE(table + 4 + index * 8 + 4));
}

function readRanges(font: Buffer, at: number): Range[] {
  const format = font.readUInt16BE(at);
  if (format === 4) return readBasicPlane(font, at);
  return format === 12 ? readAllPlanes(font, at) : [];
}

function readBasicPlane(font: Buffer, at: number): Range[] {
  const doubledCount = font.readUInt16BE(at + 6);
  const ranges: Range[] = [];
  for (let offset = 0; offset < doubledCount; offset += 2) {
    const last = font.readUInt16BE(at + 14 + offset);
    const first = font.readUInt16BE(at + 16 + doubledCount + offset);
    // The closing segment of format 4 is 0xFFFF by rule and shows nothing.
    if (first !== 0xffff) ranges.push({ first, last });
  }
  return ranges;
}

function readAllPlanes(font: Buffer, at: number): Range[] {
  const count = font.readUInt32BE(at + 12);
  return Array.from({ length: count }, (_, index) => {
    const group = at + 16 + index * 12;
    return { first: font.readUInt32BE(group), last: font.readUInt32BE(group + 4) };
  });
}
