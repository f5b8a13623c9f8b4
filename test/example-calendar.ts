import { buildWorkingCalendar, DEFAULT_WINDOWS } from "#core/time/working-calendar";
import type { CalendarFacts, WeeklyWindows, WorkingCalendar } from "#core/time/working-calendar";

/** The weekdays off and Saturdays worked of 2026, for tests and benches; the product's own days lie in data/calendars. */
export const FACTS_2026: CalendarFacts = {
  windows: DEFAULT_WINDOWS,
  daysOff: [
    "2026-01-01",
    "2026-01-02",
    "2026-02-16",
    "2026-02-17",
    "2026-02-18",
    "2026-02-19",
    "2026-02-20",
    "2026-04-27",
    "2026-04-30",
    "2026-05-01",
    "2026-08-31",
    "2026-09-01",
    "2026-09-02",
    "2026-11-24",
  ],
  workedDays: ["2026-01-10", "2026-08-22"],
};

const morning = [["07:30", "11:30"]] as const;
const day = [...morning, ["13:30", "17:30"]] as const;

/** An office of eight even hours that also opens on Saturday mornings. */
export const SATURDAY_WINDOWS: WeeklyWindows = [day, day, day, day, day, morning, []];

export const exampleCalendar = (facts: Partial<CalendarFacts> = {}): WorkingCalendar => {
  const built = buildWorkingCalendar({ ...FACTS_2026, ...facts });
  if (!built.ok) throw new Error(built.refusal.code);
  return built.value;
};
