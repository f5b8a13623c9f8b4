import { expect, test } from "vitest";
import { sayPaperDate, sayPaperInstant, sayPlaceAndDate } from "./paper-dates.ts";

test.each([
  ["2026-02-05T00:00:00+07:00", "ngày 05 tháng 02 năm 2026"],
  ["2026-01-31T23:59:59+07:00", "ngày 31 tháng 01 năm 2026"],
  ["2026-03-09T08:00:00+07:00", "ngày 09 tháng 3 năm 2026"],
  ["2026-11-23T10:00:00+07:00", "ngày 23 tháng 11 năm 2026"],
  ["2026-12-31T17:00:00Z", "ngày 01 tháng 01 năm 2027"],
])("the date of %s is written as Decree 30/2020 writes it", (at, words) => {
  expect(sayPaperDate(new Date(at))).toBe(words);
});

test("an hour is written in two digits, in the time of Viet Nam", () => {
  expect(sayPaperInstant(new Date("2026-11-23T03:00:00Z"))).toBe("10 giờ 00 phút, ngày 23 tháng 11 năm 2026");
  expect(sayPaperInstant(new Date("2026-11-23T07:05:00+07:00"))).toBe("07 giờ 05 phút, ngày 23 tháng 11 năm 2026");
});

test("the place opens the date line", () => {
  expect(sayPlaceAndDate("Hải Phòng", new Date("2026-02-05T09:00:00+07:00"))).toBe(
    "Hải Phòng, ngày 05 tháng 02 năm 2026",
  );
});
