import { normalisePhone } from "#core/text/phone";
import { listPostHolders, type PostHolder } from "#features/staff";
import { calendarFor, listProvinces } from "#features/units";
import type { Acting } from "#platform/context";
import { queueMessage } from "#platform/notify/queue-message";
import { isDueToTell, mayPush } from "./model/push-time.ts";
import { listProvincesUntold, listUntold, markTold, type Untold } from "./notice-store.ts";
import { watchSettingsOf, type WatchSettings } from "./watch-settings.ts";
import { writeDigest } from "./write-digest.ts";

const mostPerTurn = 5_000;

/**
 * Writes to officials about what waits for them: one message to each for everything that is due to be told now. Who
 * left neither an address nor, for urgent things, a mobile phone finds it in the console.
 */
export async function tellOfficials(acting: Acting): Promise<void> {
  const provinces = (await listProvinces(acting)).map(({ code }) => code);
  for (const provinceCode of await listProvincesUntold(acting.db, provinces)) await tellProvince(acting, provinceCode);
}

async function tellProvince(acting: Acting, provinceCode: string): Promise<void> {
  const { db, at } = acting;
  const settings = await watchSettingsOf(acting, provinceCode);
  if (!mayPush(settings.push, await calendarFor(acting, provinceCode), at)) return;
  const due = (await listUntold(db, provinceCode, mostPerTurn)).filter((notice) => isDue(notice, settings, at));
  if (due.length === 0) return;
  const holders = byPost(await listPostHolders(acting, provinceCode, at));
  await db.transaction().execute(async (tx) => {
    const told = await markTold(tx, { provinceCode, at }, due.map(({ id }) => id)); // prettier-ignore
    const letters = gather(
      due.filter(({ id }) => told.has(id)),
      holders,
    );
    for (const { to, notices } of letters.values()) {
      const way = wayTo(to, notices, settings);
      if (!way) continue;
      // The run's own key: the notices were marked in this very transaction, so no other run writes about them.
      const key = `notices:${acting.requestKey}:${to.accountId}`;
      await queueMessage(tx, { ...way, ...writeDigest(notices, way.channel), provinceCode, at, key });
    }
  });
}

// A reminder to the applicant is noted as a notice to nobody: its message has been queued already.
const isDue = (notice: Untold, { ladders, push }: WatchSettings, at: Date): boolean =>
  isDueToTell({ raisedAt: notice.raised_at, urgent: ladders[notice.watch].urgent }, push, at);

const postKey = (organisationId: string | null, role: string): string => `${role}@${organisationId ?? ""}`;

function byPost(holders: readonly PostHolder[]): ReadonlyMap<string, readonly PostHolder[]> {
  return Map.groupBy(holders, ({ organisationId, role }) => postKey(organisationId, role));
}

type Letter = { readonly to: PostHolder; readonly notices: Untold[] };

function gather(
  notices: readonly Untold[],
  holders: ReadonlyMap<string, readonly PostHolder[]>,
): ReadonlyMap<string, Letter> {
  const letters = new Map<string, Letter>();
  for (const notice of notices)
    for (const to of holders.get(postKey(notice.organisation_id, notice.role)) ?? []) {
      const letter = letters.get(to.accountId) ?? { to, notices: [] };
      letters.set(to.accountId, letter);
      letter.notices.push(notice);
    }
  return letters;
}

type Way = { readonly channel: "email" | "sms"; readonly to: string };

/** E-mail where there is an address; a text message, which costs money, only for what is urgent. */
function wayTo({ email, phone }: PostHolder, notices: readonly Untold[], { ladders }: WatchSettings): Way | undefined {
  if (email) return { channel: "email", to: email };
  const mobile = phone ? normalisePhone(phone) : undefined;
  const urgent = notices.some(({ watch }) => ladders[watch].urgent);
  return urgent && mobile?.ok && mobile.value.mobile ? { channel: "sms", to: mobile.value.number } : undefined;
}
