/**
 * Due dates as most programs reckon them: day by day, each day looked up in the lists, its windows parsed as they are met.
 * Hour-based, for limits in working time; the peer that the calendar prepared in advance is measured against.
 */
export type NaiveFacts = {
  readonly windows: readonly (readonly (readonly [from: string, to: string])[])[];
  readonly daysOff: readonly string[];
  readonly workedDays: readonly string[];
};

const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export function naiveDue(facts: NaiveFacts, from: Date, minutes: number): Date {
  let day = Math.floor((from.getTime() + OFFSET_MS) / DAY_MS);
  let minute = (from.getTime() + OFFSET_MS - day * DAY_MS) / 60_000;
  let left = minutes;
  for (;;) {
    for (const [opens, closes] of windowsOn(facts, day)) {
      const start = Math.max(minute, minuteOf(opens));
      const end = minuteOf(closes);
      if (start >= end) continue;
      if (left <= end - start) return new Date(day * DAY_MS + (start + left) * 60_000 - OFFSET_MS);
      left -= end - start;
    }
    day += 1;
    minute = 0;
  }
}

function windowsOn({ windows, daysOff, workedDays }: NaiveFacts, day: number): NaiveFacts["windows"][number] {
  const date = new Date(day * DAY_MS);
  const text = date.toISOString().slice(0, 10);
  if (workedDays.includes(text)) return windows[0] ?? [];
  return daysOff.includes(text) ? [] : (windows[(date.getUTCDay() + 6) % 7] ?? []);
}
