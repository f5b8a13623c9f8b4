import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanFileName } from "./clean-file-name.ts";

describe("a cleaned file name", () => {
  it.each([
    ["Giấy khai sinh.pdf", "Giấy khai sinh.pdf"],
    ["Giấy khai sinh.pdf".normalize("NFD"), "Giấy khai sinh.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["C:\\Users\\Mẫu\\đơn.PDF", "đơn.pdf"],
    ["..", "tài liệu.pdf"],
    ["", "tài liệu.pdf"],
    [".pdf", "tài liệu.pdf"],
    ["   .  .pdf", "tài liệu.pdf"],
    ["ảnh.jpg", "ảnh.pdf"],
    ["virus.exe", "virus.exe.pdf"],
    ["a\u0000b\r\nSet-Cookie: x.pdf", "abSet-Cookie x.pdf"],
    ["hóa đơn\u202Efdp.exe", "hóa đơnfdp.exe.pdf"],
    ['"><script>alert(1)</script>.pdf', "script.pdf"],
    ["CON.pdf", "_CON.pdf"],
    ["nul", "_nul.pdf"],
    ["a   b\t.pdf", "a b.pdf"],
    ["\uD83D.pdf", "tài liệu.pdf"],
  ])("%j becomes %j", (given, name) => expect(cleanFileName(given, "application/pdf")).toBe(name));

  it("keeps either ending of a type", () => {
    expect(cleanFileName("a.JPEG", "image/jpeg")).toBe("a.jpeg");
    expect(cleanFileName("a.heif", "image/heic")).toBe("a.heif");
  });

  it("is never empty, a path, hidden, over-long or able to break a header, whatever was sent", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
        const name = cleanFileName(given, "image/png");
        expect(name).toMatch(/^[^.\s/\\][^/\\]*\.png$/u);
        expect(name).not.toMatch(/[\p{Cc}"]/u);
        expect([...name].length).toBeLessThanOrEqual(106);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });

  it("cleaned twice is cleaned once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (given) => {
        const once = cleanFileName(given, "image/png");
        expect(cleanFileName(once, "image/png")).toBe(once);
      }),
    );
  });
});
