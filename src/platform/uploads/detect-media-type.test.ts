import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectMediaType } from "./detect-media-type.ts";
import { inspectPdf } from "./inspect-pdf.ts";

const pdf = (inside = ""): Buffer => Buffer.from(`%PDF-1.7\n${inside}\nstartxref\n9\n%%EOF\n`);
const png = Buffer.from(
  "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c636060606000000005000127d40a2d0000000049454e44ae426082",
  "hex",
);
const jpeg = Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex");
const webp = Buffer.concat([Buffer.from("RIFF\u001a\u0000\u0000\u0000WEBPVP8 "), Buffer.alloc(16)]);
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic"), Buffer.alloc(12)]);
const heif = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypmif1"), Buffer.alloc(12)]);

describe("the type of an upload", () => {
  it.each([
    ["application/pdf", pdf()],
    ["image/png", png],
    ["image/jpeg", jpeg],
    ["image/webp", webp],
    ["image/heic", heic],
    ["image/heif", heif],
  ])("is %s by its content", async (type, bytes) => expect(await detectMediaType(bytes)).toBe(type));

  it.each([
    ["a zip", Buffer.from("504b03041400000008000000000000000000000000000000000000000000", "hex")],
    ["a Windows program", Buffer.from("4d5a90000300000004000000ffff0000", "hex")],
    ["a web page", Buffer.from("<!doctype html><script>alert(1)</script>")],
    [
      "a drawing with script",
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    ],
    ["a moving picture", Buffer.from("GIF89a\u0001\u0000\u0001\u0000")],
    ["a web page that mentions %PDF- further down", Buffer.from("<html>%PDF-1.7 %%EOF</html>")],
    ["plain text", Buffer.from("xin chào")],
    ["one byte", Buffer.from([0x25])],
    ["nothing", Buffer.alloc(0)],
  ])("%s is not taken", async (_, bytes) => expect(await detectMediaType(bytes)).toBeUndefined());

  it("survives whatever bytes are sent", async () => {
    const front = fc.constantFrom(png, jpeg, webp, heic, heif, pdf(), Buffer.from("504b0304", "hex"));
    await fc.assert(
      fc.asyncProperty(front, fc.nat(40), fc.uint8Array({ maxLength: 5000 }), async (start, cut, rest) => {
        const bytes = Buffer.concat([start.subarray(0, cut), rest]);
        expect(["string", "undefined"]).toContain(typeof (await detectMediaType(bytes)));
      }),
    );
  });
});

describe("a look at a PDF", () => {
  it.each([
    ["whole and open", pdf(), undefined],
    ["with the word Encrypt in its text", pdf("(how to /Encrypt a file)"), undefined],
    ["encrypted by reference", pdf("trailer << /Size 9 /Encrypt 8 0 R >>"), "encrypted"],
    ["encrypted in place", pdf("trailer <</Encrypt<</Filter/Standard>>>>"), "encrypted"],
    ["cut off on the way", pdf("x".repeat(9000)).subarray(0, 6000), "cut-off"],
    ["with padding behind its end", Buffer.concat([pdf(), Buffer.alloc(1000)]), undefined],
  ])("%s", (_, bytes, trouble) => expect(inspectPdf(bytes)).toBe(trouble));
});
