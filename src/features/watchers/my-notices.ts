import type { Official } from "#core/access/actor";
import type { Reading } from "#platform/context";
import { watchNames } from "./model/ladder.ts";
import { countUnseen, listMine, type Mine, type NoticeRow } from "./my-notices-store.ts";

const TEN_SECONDS = 10_000;
export const noticesShown = 200;

/** The posts whose notices are this official's: those held now, as a stand-in too. */
export const mineOf = ({ provinceCode, accountId, posts }: Official): Mine => ({
  provinceCode,
  accountId,
  places: posts.map(({ organisationId, role }) => ({ organisationId: organisationId ?? "", role })),
});

/** What an official is reminded of now, the most urgent kind first, within it the oldest. */
export const listMyNotices = ({ db }: Pick<Reading, "db">, official: Official): Promise<NoticeRow[]> =>
  listMine(db, mineOf(official), { order: watchNames, limit: noticesShown });

/** The number beside "Nhắc việc" in the navigation: what has not been seen yet. Counted at most every ten seconds. */
export async function noticeCountsOf(
  { db, memory }: Reading,
  official: Official,
): Promise<Readonly<Record<string, number>>> {
  const { provinceCode, accountId } = official;
  const unseen = await memory.remember(
    `watchers/unseen/${provinceCode}/${accountId}`,
    () => countUnseen(db, mineOf(official)),
    TEN_SECONDS,
  );
  return unseen > 0 ? { notices: unseen } : {};
}

export const forgetNoticeCounts = ({ memory }: Reading, { provinceCode, accountId }: Official): void =>
  memory.forget(`watchers/unseen/${provinceCode}/${accountId}`);
