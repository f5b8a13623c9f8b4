import { sha256Of } from "#platform/secrets/random";
import { namesOfAccounts } from "#features/staff";
import { missing, type PageAnswer, type PageRequest, type PageRoute } from "#platform/http/page-door";
import { writeCalendar } from "./calendar-feed.ts";
import { findFeedAccount } from "./feed-store.ts";
import { readShiftsOf } from "./shift-store.ts";

const DAY_MS = 86_400_000;
const DAYS_BACK = 31;
const DAYS_AHEAD = 120;

/** The calendar behind a secret address. An address that was never given out, or is ended, is simply not there. */
async function sendFeed({ acting, params, origin }: PageRequest): Promise<PageAnswer> {
  const provinceCode = params["province"] ?? "";
  const [, token] = /^([\w-]{43})\.ics$/.exec(params["file"] ?? "") ?? [];
  if (!/^\d{2}$/.test(provinceCode) || token === undefined) return missing();
  const accountId = await findFeedAccount(acting.db, provinceCode, sha256Of(token));
  if (accountId === undefined) return missing();
  const span = {
    from: new Date(acting.at.getTime() - DAYS_BACK * DAY_MS),
    to: new Date(acting.at.getTime() + DAYS_AHEAD * DAY_MS),
  };
  const shifts = await readShiftsOf(acting.db, { provinceCode, accountIds: [accountId] }, span);
  const name = (await namesOfAccounts(acting, provinceCode, [accountId])).get(accountId) ?? "";
  const bytes = Buffer.from(await writeCalendar(acting, shifts, { origin, name }));
  return { kind: "file", bytes, type: "text/calendar; charset=utf-8", name: "lich-truc.ics" };
}

export const feedPortal: readonly PageRoute[] = [
  { method: "GET", path: "/lich-truc/:province/:file", handle: sendFeed },
];
