import { describe, expect, it } from "vitest";
import { paths, returnPath } from "./paths.ts";
import { shortAgent } from "./own-account-view.tsx";

describe("where a person goes after signing in", () => {
  it.each(["/can-bo", "/can-bo/ho-so/H24.019-261118-0042", "/can-bo/tim?q=may%20chai&trang=2"])(
    "%s is kept",
    (path) => {
      expect(returnPath(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    "",
    "https://example.org/can-bo",
    "//example.org/can-bo",
    "/can-bo//example.org",
    "/can-bo\\example.org",
    "/can-bo/\\example.org",
    "/can-bơ",
    "/can-bo/\r\nset-cookie: a=b",
    "/can-bo-gia",
    "/",
    "javascript:alert(1)",
    paths.signIn,
    `${paths.signIn}/ma?tiep=/can-bo`,
  ])("%s leads to the first page of the console", (path) => {
    expect(returnPath(path)).toBe("/can-bo");
  });
});

describe("a browser's name for itself", () => {
  it.each([
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Windows"],
    [
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0 Safari/537.36",
      "Chrome, Linux",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0 Safari/537.36 Edg/139.0",
      "Edge, Windows",
    ],
    ["curl/8.5.0", "curl/8.5.0"],
    ["", undefined],
  ])("%s is said as %s", (agent, said) => {
    expect(shortAgent(agent)).toBe(said);
  });
});
