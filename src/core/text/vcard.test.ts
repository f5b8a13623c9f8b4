import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vcardsOf } from "./vcard.ts";

const card = {
  uid: "u1",
  name: "Đường dây nóng phường Ngô Quyền",
  organisation: "UBND",
  telephones: ["+842253666122"],
};
const unfolded = (text: string): string[] => text.replaceAll("\r\n ", "").split("\r\n");

describe("a vCard", () => {
  it("holds name, office and number", () => {
    expect(unfolded(vcardsOf([card]))).toEqual([
      "BEGIN:VCARD",
      "VERSION:3.0",
      "UID:u1",
      "FN:Đường dây nóng phường Ngô Quyền",
      "N:Đường dây nóng phường Ngô Quyền;;;;",
      "ORG:UBND",
      "TEL;TYPE=WORK,VOICE:+842253666122",
      "END:VCARD",
      "",
    ]);
  });

  it("never lets a text begin a line of its own", () => {
    const hostile = "Mẫu\r\nTEL:0900000000\nEND:VCARD;x,y\\";
    const lines = unfolded(vcardsOf([{ ...card, name: hostile }]));
    expect(lines.filter((line) => line.startsWith("TEL"))).toEqual(["TEL;TYPE=WORK,VOICE:+842253666122"]);
    expect(lines.filter((line) => line === "END:VCARD")).toHaveLength(1);
  });

  it("has no line over 75 bytes, and loses no letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (note) => {
        const clean = note.replaceAll(/[\r\n\\,;]/g, "");
        const text = vcardsOf([{ ...card, note: `x${clean}` }]);
        expect(text.split("\r\n").every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
        expect(unfolded(text)).toContain(`NOTE:x${clean}`);
      }),
    );
  });
});
