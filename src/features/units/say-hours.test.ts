import { describe, expect, it } from "vitest";
import { DEFAULT_WINDOWS } from "#core/time/working-calendar";
import { sayOpeningHours } from "./say-hours.ts";

describe("opening hours in words", () => {
  it("join days with the same hours and leave closed days out", () => {
    expect(sayOpeningHours(DEFAULT_WINDOWS, "vi")).toEqual([
      { days: "Thứ Hai đến thứ Sáu", hours: "07:00–11:30, 13:30–17:00" },
    ]);
    expect(sayOpeningHours(DEFAULT_WINDOWS, "en")).toEqual([
      { days: "Monday to Friday", hours: "07:00–11:30, 13:30–17:00" },
    ]);
  });

  it("name a single day alone", () => {
    const withSaturday = DEFAULT_WINDOWS.map((day, i) => (i === 5 ? [["07:00", "11:30"] as const] : day));
    expect(sayOpeningHours(withSaturday, "vi")[1]).toEqual({ days: "Thứ Bảy", hours: "07:00–11:30" });
  });
});
