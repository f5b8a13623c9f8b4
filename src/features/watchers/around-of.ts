import type { WorkingCalendar } from "#core/time/working-calendar";
import { listPostHolders } from "#features/staff";
import { calendarFor } from "#features/units";
import type { Acting, Reading } from "#platform/context";
import type { Around } from "./model/look.ts";
import { mayPush, nextPushAt } from "./model/push-time.ts";
import { watchSettingsOf } from "./watch-settings.ts";

/** Everything a look depends on, read before: inside a transaction nothing else may be asked. */
export async function aroundOf(
  acting: Acting,
  { provinceCode, offices }: { readonly provinceCode: string; readonly offices: readonly (string | undefined)[] },
): Promise<Around> {
  const { ladders, push } = await watchSettingsOf(acting, provinceCode);
  const staffed = await staffedPosts(acting, provinceCode);
  const calendars = new Map<string, WorkingCalendar>();
  for (const office of new Set(offices.map((each) => each ?? "")))
    calendars.set(office, await calendarFor(acting, office));
  const provincial = await calendarFor(acting, provinceCode);
  const quietUntil = mayPush(push, provincial, acting.at) ? undefined : nextPushAt(push, provincial, acting.at);
  return {
    at: acting.at,
    ...(quietUntil ? { quietUntil } : {}),
    ladders,
    calendarOf: (organisationId) => calendars.get(organisationId) ?? provincial,
    isStaffed: ({ organisationId, role }) => staffed.has(`${role}@${organisationId}`),
  };
}

async function staffedPosts(acting: Reading & { readonly at: Date }, provinceCode: string): Promise<Set<string>> {
  const holders = await listPostHolders(acting, provinceCode, acting.at);
  return new Set(holders.map(({ role, organisationId }) => `${role}@${organisationId ?? ""}`));
}
