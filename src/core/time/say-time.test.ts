import { describe, expect, test } from "vitest";
import { sayInstant, sayLimit, sayTimeLeft } from "./say-time.ts";

const at = new Date("2026-11-24T10:00:00+07:00");

describe("an instant in words", () => {
  test.each([
    ["due", "thứ Ba 24/11, trước 10:00", "Tuesday 24 November, before 10:00"],
    ["at", "thứ Ba 24/11, 10:00", "Tuesday 24 November, 10:00"],
    ["date", "thứ Ba 24/11/2026", "Tuesday 24 November 2026"],
    ["paper", "10 giờ 00 phút, ngày 24/11/2026", "10:00 on 24/11/2026"],
  ] as const)("as %s is %s", (style, vi, en) => {
    expect(sayInstant(at, "vi", { style })).toBe(vi);
    expect(sayInstant(at, "en", { style })).toBe(en);
  });

  test("names the year once it is another", () => {
    expect(sayInstant(at, "vi", { style: "due", now: new Date("2026-12-31T16:00:00Z") })).toBe(
      "thứ Ba 24/11, trước 10:00",
    );
    expect(sayInstant(at, "vi", { style: "due", now: new Date("2026-12-31T17:00:00Z") })).toBe(
      "thứ Ba 24/11/2026, trước 10:00",
    );
  });

  test("calls Sunday by its own name", () => {
    expect(sayInstant(new Date("2026-11-22T10:00:00+07:00"), "vi")).toBe("Chủ nhật 22/11, 10:00");
  });
});

describe("the time left in words", () => {
  test.each([
    [-120, "trễ 2 giờ", "trễ 2 giờ"],
    [-1, "trễ 1 phút", "trễ 1 phút"],
    [0, "đến hạn", "đến hạn"],
    [48, "48 phút", "còn 48 phút"],
    [200, "3 giờ", "còn 3 giờ 20 phút"],
    [480, "1 ngày", "còn 1 ngày"],
    [1100, "2 ngày", "còn 2 ngày 2 giờ"],
    [485, "1 ngày", "còn 1 ngày"],
  ])("%i minutes is %s, in full %s", (minutes, short, full) => {
    expect(sayTimeLeft(minutes, "vi")).toBe(short);
    expect(sayTimeLeft(minutes, "vi", { style: "full" })).toBe(full);
  });

  test("counts in English too", () => {
    expect(sayTimeLeft(-60, "en")).toBe("1 hour late");
    expect(sayTimeLeft(-961, "en", { style: "full" })).toBe("2 days late");
    expect(sayTimeLeft(545, "en", { style: "full" })).toBe("1 day 1 hour left");
  });
});

test.each([
  [{ amount: 3, unit: "working-day" }, "3 ngày làm việc", "3 working days"],
  [{ amount: 1, unit: "working-day" }, "1 ngày làm việc", "1 working day"],
  [{ amount: 2.5, unit: "working-hour" }, "2,5 giờ làm việc", "2.5 working hours"],
  [{ amount: 30, unit: "calendar-day" }, "30 ngày", "30 days"],
  [{ amount: 1, unit: "month" }, "1 tháng", "1 month"],
  [{ unit: "same-day", cutoff: "15:00" }, "Trong ngày (nộp trước 15 giờ)", "The same day (if handed in before 15:00)"],
  [
    { unit: "same-day", cutoff: "14:30" },
    "Trong ngày (nộp trước 14 giờ 30)",
    "The same day (if handed in before 14:30)",
  ],
  [{ unit: "none" }, "Không ấn định thời hạn", "No fixed time"],
] as const)("the limit %j is said in both languages", (limit, vi, en) => {
  expect(sayLimit(limit, "vi")).toBe(vi);
  expect(sayLimit(limit, "en")).toBe(en);
});
