import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHours, writeHours } from "./read-hours.ts";

describe("a day's hours as people write them", () => {
  it.each([
    [
      "07:00–11:30, 13:30–17:00",
      [
        ["07:00", "11:30"],
        ["13:30", "17:00"],
      ],
    ],
    [
      "7h-11h30; 13h30 - 17h",
      [
        ["07:00", "11:30"],
        ["13:30", "17:00"],
      ],
    ],
    [
      "7:30 đến 11:30 và 13 - 16:30",
      [
        ["07:30", "11:30"],
        ["13:00", "16:30"],
      ],
    ],
    ["  ", []],
  ])("%j are understood", (typed, windows) => {
    expect(readHours(typed)).toEqual(windows);
  });

  it.each(["sáng", "7", "7-", "07:00–11:30,", "7:3-11", "100-200"])("%j are not, and are not guessed", (typed) => {
    expect(readHours(typed)).toBeUndefined();
  });

  it("read back as they were written", () => {
    const time = fc.integer({ min: 0, max: 1439 }).map((n) => `${String(Math.floor(n / 60)).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}`); // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.tuple(time, time), { maxLength: 4 }), (windows) => {
        expect(readHours(writeHours(windows))).toEqual(windows);
      }),
    );
  });
});
