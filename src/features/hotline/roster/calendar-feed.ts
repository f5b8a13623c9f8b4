import ical, { ICalAlarmType, ICalCalendarMethod } from "ical-generator";
import { fill } from "#core/text/fill";
import { findOrganisation } from "#features/units";
import type { Reading } from "#platform/context";
import { messages } from "../messages.ts";
import type { Shift } from "./model/shift.ts";
import { rosterMessages } from "./roster-messages.ts";

const text = rosterMessages.vi;

/** Shifts as an iCalendar file: times in UTC, so that every program shows them by its own clock; ids stay the same. */
export async function writeCalendar(
  reading: Reading,
  shifts: readonly Shift[],
  { origin, name }: { readonly origin: string; readonly name: string },
): Promise<string> {
  const calendar = ical({
    name: fill(text.calendarName, { name }),
    prodId: { company: "Gan Dan", product: "Duty roster", language: "VI" },
    method: ICalCalendarMethod.PUBLISH,
    // Calendar programs ask about so often; a swap agreed in the morning is in the phone before the night.
    ttl: 3600,
  });
  for (const shift of shifts) {
    const office = (await findOrganisation(reading, shift.organisationId))?.name ?? shift.organisationId;
    calendar.createEvent({
      id: `${shift.provinceCode}-${shift.id}@gandan`,
      start: shift.startsAt,
      end: shift.endsAt,
      summary: fill(text.calendarShift, { line: messages.vi.purposes[shift.purpose], rank: text.ranks[shift.rank - 1] ?? "" }), // prettier-ignore
      location: office,
      url: `${origin}/can-bo/lich-truc/ca/${shift.id}`,
      alarms: [{ type: ICalAlarmType.display, trigger: 3600 }],
    });
  }
  return calendar.toString();
}
