import { describe, expect, it } from "vitest";
import { createPageShelf, type KeptPage } from "./page-shelf.ts";

const pageOf = (bytes: number, untilMs = 1000): KeptPage => ({
  bodies: { identity: Buffer.alloc(bytes), gzip: undefined, br: undefined },
  etag: "",
  use: "one",
  untilMs,
});

describe("the shelf of drawn pages", () => {
  it("gives a page until its time is over", () => {
    const shelf = createPageShelf(100);
    shelf.keep("a", pageOf(10));
    expect(shelf.find("a", 999)).toBeDefined();
    expect(shelf.find("a", 1000)).toBeUndefined();
    expect(shelf.find("a", 999)).toBeUndefined();
  });

  it("holds no more bytes than it may; the oldest make room", () => {
    const shelf = createPageShelf(100);
    for (const key of ["a", "b", "c"]) shelf.keep(key, pageOf(40));
    expect(["a", "b", "c"].map((key) => shelf.find(key, 0) !== undefined)).toEqual([false, true, true]);
    shelf.keep("d", pageOf(101));
    expect(["b", "c", "d"].map((key) => shelf.find(key, 0) !== undefined)).toEqual([false, false, false]);
  });

  it("counts a page that is drawn anew once", () => {
    const shelf = createPageShelf(100);
    for (let turn = 0; turn < 5; turn += 1) shelf.keep("a", pageOf(60));
    shelf.keep("b", pageOf(40));
    expect(["a", "b"].map((key) => shelf.find(key, 0) !== undefined)).toEqual([true, true]);
  });

  it("keeps no more memory than the pages are long", () => {
    const shelf = createPageShelf(1_000);
    const page = { ...pageOf(0), bodies: { identity: Buffer.from("x".repeat(100)), gzip: undefined, br: undefined } };
    shelf.keep("a", page);
    const kept = shelf.find("a", 0)?.bodies.identity;
    expect(kept?.toString()).toBe("x".repeat(100));
    expect(kept?.buffer.byteLength).toBe(100);
  });
});
