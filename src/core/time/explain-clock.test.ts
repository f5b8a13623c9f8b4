import { describe, expect, test } from "vitest";
import { exampleCalendar, FACTS_2026 } from "#test/example-calendar";
import type { Result } from "../result.ts";
import {
  pauseClock,
  promiseAnew,
  restartClock,
  resumeClock,
  startClock,
  stopClock,
  type Clock,
  type ClockTerms,
} from "./clock.ts";
import { explainClock } from "./explain-clock.ts";
import { parseInstant } from "./local-time.ts";

const calendar = exampleCalendar();
const names: Readonly<Record<string, string>> = { "2026-11-24": "Ngày Văn hóa Việt Nam", "2026-01-10": "Hoán đổi" };
const at = (text: string): Date => parseInstant(text) ?? expect.unreachable(`no instant: ${text}`);
const value = <Value>(result: Result<Value>): Value =>
  result.ok ? result.value : expect.unreachable(result.refusal.code);
const started = (from: string, terms: ClockTerms = { limit: { amount: 3, unit: "working-day" } }): Clock =>
  value(startClock(terms, { calendar, at: at(from), reason: "accepted" }));
const say = (clock: Clock, locale: "vi" | "en" = "vi", plain = false): string[] =>
  explainClock(clock, { calendar, locale, plain, dayName: (date) => names[date] }).map(({ text }) => text);

describe("a clock explains itself", () => {
  test("from its start: why, how much, which way, until when", () => {
    expect(say(started("2026-11-16T10:00"))).toEqual([
      "Thứ Hai 16/11, 10:00: hồ sơ được tiếp nhận, thời hạn 3 ngày làm việc, tính theo giờ làm việc, hạn thứ Năm 19/11, 10:00.",
    ]);
    expect(say(started("2026-11-16T10:00"), "en")).toEqual([
      "Monday 16 November, 10:00: the dossier was accepted, 3 working days, counted in working hours, due Thursday 19 November, 10:00.",
    ]);
  });

  test("with the days off it skipped by name, the make-up days it counted, and the hour it really began", () => {
    expect(say(started("2026-11-23T18:00"))[0]).toBe(
      "Thứ Hai 23/11, 18:00: hồ sơ được tiếp nhận, thời hạn 3 ngày làm việc, tính theo giờ làm việc, hạn thứ Sáu 27/11, 17:00; nhận ngoài giờ làm việc nên tính từ thứ Tư 25/11, 07:00; không tính ngày nghỉ thứ Ba 24/11 (Ngày Văn hóa Việt Nam).",
    );
    expect(say(started("2026-01-09T16:00", { limit: { amount: 8, unit: "working-hour" } }))[0]).toContain(
      "có tính ngày làm bù thứ Bảy 10/1 (Hoán đổi)",
    );
    expect(say(started("2026-02-12T10:00"))[0]).toContain("không tính ngày nghỉ thứ Hai 16/2 đến thứ Sáu 20/2");
  });

  test("through a pause: who was waited for, what was not counted, from where to where the date moved", () => {
    const paused = value(pauseClock(started("2026-11-16T10:00"), { at: at("2026-11-17T16:00"), reason: "agency", note: "Sở Tư pháp mẫu" })); // prettier-ignore
    expect(say(paused)[1]).toBe(
      "Từ thứ Ba 17/11, 16:00: chờ cơ quan khác trả lời (Sở Tư pháp mẫu), thời gian đang dừng.",
    );
    const resumed = value(resumeClock(paused, { calendar, at: at("2026-11-20T08:00"), reason: "agency-answered" }));
    expect(say(resumed).slice(1)).toEqual([
      "Thứ Ba 17/11, 16:00 đến thứ Sáu 20/11, 08:00: chờ cơ quan khác trả lời (Sở Tư pháp mẫu), 18 giờ làm việc không tính vào thời hạn.",
      "Thứ Sáu 20/11, 08:00: cơ quan khác đã trả lời, thời gian tính tiếp, hạn chuyển từ thứ Năm 19/11, 10:00 sang thứ Hai 23/11, 14:00.",
    ]);
  });

  test("through a restart with the whole time again, and a letter of apology", () => {
    const paused = value(pauseClock(started("2026-11-16T10:00"), { at: at("2026-11-16T11:00"), reason: "supplement" }));
    const terms = { limit: { amount: 3, unit: "working-day" }, method: "day-based" } as const;
    const again = value(
      restartClock(paused, terms, { calendar, at: at("2026-11-18T09:00"), reason: "supplement-restart" }),
    );
    const anew = value(promiseAnew(again, { at: at("2026-11-20T09:00"), dueAt: at("2026-11-27T17:00"), reason: "extended", note: "ông A ốm" })); // prettier-ignore
    expect(say(anew)[2]).toContain("tính lại từ đầu, thời hạn 3 ngày làm việc, tính theo ngày, không kể ngày đầu");
    expect(say(anew)[3]).toBe(
      "Thứ Sáu 20/11, 09:00: hẹn lại từ thứ Hai 23/11, 17:00 sang thứ Sáu 27/11, 17:00, vì xin gia hạn (ông A ốm).",
    );
    expect(say(anew, "vi", true)[3]).not.toContain("ông A ốm");
  });

  test("with the law's time beside a shorter one, and what a remote place adds", () => {
    const basis = { statutory: { amount: 30, unit: "working-day" }, committedBy: "12/QĐ-UBND", remote: { days: 10, instrument: "Nghị định mẫu", unitCode: "11359" } } as const; // prettier-ignore
    expect(say(started("2026-11-16T10:00", { limit: { amount: 30, unit: "working-day" }, basis }))[0]).toContain(
      "30 ngày làm việc (luật cho 30 ngày làm việc, tỉnh cam kết ngắn hơn theo 12/QĐ-UBND; thêm 10 ngày cho địa bàn khó khăn theo Nghị định mẫu)",
    );
  });

  test("without claiming days off that came after the promise", () => {
    const stormy = exampleCalendar({ daysOff: [...FACTS_2026.daysOff, "2026-11-18"].sort() });
    const [told] = explainClock(started("2026-11-16T10:00"), { calendar: stormy, locale: "vi" });
    expect(told?.text).toContain("hạn thứ Năm 19/11, 10:00; lịch làm việc đã thay đổi sau khi hẹn.");
    expect(told?.text).not.toContain("không tính ngày nghỉ");
  });

  test("without a term, and to its end", () => {
    const free = started("2026-11-16T10:00", { limit: { unit: "none" } });
    expect(say(free)).toEqual(["Thứ Hai 16/11, 10:00: hồ sơ được tiếp nhận, thủ tục không ấn định thời hạn."]);
    const { clock } = value(stopClock(free, at("2026-11-17T10:00")));
    expect(say(clock)[1]).toBe("Thứ Ba 17/11, 10:00: thôi tính thời gian.");
  });

  test("has as many sentences in English, none of them left in Vietnamese", () => {
    const paused = value(pauseClock(started("2026-11-23T18:00"), { at: at("2026-11-25T16:00"), reason: "payment" }));
    const resumed = value(resumeClock(paused, { calendar, at: at("2026-11-26T08:00"), reason: "paid" }));
    const { clock } = value(stopClock(resumed, at("2026-11-27T10:00")));
    const english = explainClock(clock, { calendar, locale: "en" });
    expect(english).toHaveLength(explainClock(clock, { calendar, locale: "vi" }).length);
    expect(english.map(({ kind }) => kind)).toEqual(["counted", "paused", "counted", "stopped"]);
    for (const { text } of english) expect(text).not.toMatch(/[àáảãạăâđèéêìíòóôơùúưỳý]/i);
  });
});
