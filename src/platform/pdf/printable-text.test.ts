import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFontCoverage } from "./font-coverage.ts";
import { listFontFiles } from "./paper-fonts.ts";
import { printableData, printableText } from "./printable-text.ts";

const faces = listFontFiles().map((file) => readFontCoverage(readFileSync(file)));
const regular = faces[0] ?? (() => false);

const bases = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const vietnamese = [...bases].flatMap((base) => tones.map((tone) => (base + tone).normalize("NFC"))).concat("đ", "Đ");

describe("the paper font", () => {
  test("shows all 146 letters of Vietnamese in each of its four faces", () => {
    expect(new Set(vietnamese)).toHaveLength(146);
    for (const covers of faces) {
      expect(vietnamese.filter((letter) => letter.length !== 1 || !covers(letter.codePointAt(0) ?? 0))).toEqual([]);
    }
  });

  test("has the four faces agree on everything the regular one shows below U+2200", () => {
    const differing = Array.from({ length: 0x2200 }, (_, codePoint) => codePoint).filter((codePoint) =>
      faces.some((covers) => covers(codePoint) !== regular(codePoint)),
    );
    expect(differing).toEqual([]);
  });

  test("knows what it lacks", () => {
    expect([0x1f600, 0x6f22, 0xe000, 0xffff].filter(regular)).toEqual([]);
  });
});

describe("printable text", () => {
  test("keeps Vietnamese whole and composes what was typed as base and marks", () => {
    const name = "Nguyễn Đỡ Thị Hữu Ặc";
    expect(printableText(name.normalize("NFD"), regular)).toBe(name);
  });

  test.each([
    ["an emoji", "Tờ khai 😀", "Tờ khai □"],
    ["an emoji of several parts, once for each that is seen", "👩\u200d👧", "□□"],
    ["a letter of another script", "漢", "□"],
    ["a control letter", "a\u0000b\u0007c", "abc"],
    ["a mark that turns the direction of reading", "Mẫu \u202emoc.live", "Mẫu moc.live"],
    ["half a surrogate pair", "a\ud83db", "ab"],
    ["a tab and a Windows line end", "a\tb\r\nc", "a b\nc"],
  ])("answers %s", (_, typed, printed) => {
    expect(printableText(typed, regular)).toBe(printed);
  });

  test("reaches every text of the data and leaves the rest alone", () => {
    expect(
      printableData({ rows: [{ name: "😀", copies: 2, due: undefined }], done: true, none: null }, regular),
    ).toEqual({ rows: [{ name: "□", copies: 2, due: undefined }], done: true, none: null });
  });
});
