import { describe, expect, it } from "vitest";
import { createSigner } from "./sign.ts";

const signer = createSigner("a secret for tests only");

describe("signatures", () => {
  it("accepts what it signed", () => {
    expect(signer.verify("draft", "31.ABCD", signer.sign("draft", "31.ABCD"))).toBe(true);
  });

  it.each([
    ["another text", "draft", "31.ABCE", signer.sign("draft", "31.ABCD")],
    ["another purpose", "code", "31.ABCD", signer.sign("draft", "31.ABCD")],
    ["a purpose that runs into the text", "draft:31", "ABCD", signer.sign("draft", "31:ABCD")],
    ["another secret", "draft", "31.ABCD", createSigner("another").sign("draft", "31.ABCD")],
    ["a shortened signature", "draft", "31.ABCD", signer.sign("draft", "31.ABCD").slice(0, 20)],
    ["nothing", "draft", "31.ABCD", ""],
    ["letters outside the alphabet", "draft", "31.ABCD", "…đ\u0000"],
  ])("refuses %s", (_, purpose, text, signature) => {
    expect(signer.verify(purpose, text, signature)).toBe(false);
  });
});
