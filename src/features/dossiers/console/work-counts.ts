import type { Official } from "#core/access/actor";
import type { Reading } from "#platform/context";
import { may } from "#core/access/may";
import { countMyProposals } from "../time/my-proposals.ts";
import { desksOf } from "../dossier-queries.ts";
import { countDeskWork } from "../lists/work-store.ts";

const TEN_SECONDS = 10_000;

/**
 * How much waits for this official, by the console's sections: all of their desks, and of what a receiver's desk holds
 * the online dossiers not answered yet and the results to return. Counted at most every ten seconds for each official.
 */
export async function workCountsOf(
  { db, memory, at }: Reading & { readonly at: Date },
  official: Official,
): Promise<Readonly<Record<string, number>>> {
  const desks = desksOf(official);
  const decides = may(official, "dossier.move-due");
  if (desks.length === 0 && !decides) return {};
  const { provinceCode, accountId } = official;
  return memory.remember(
    `dossiers/work-counts/${provinceCode}/${accountId}`,
    async () => {
      const moves = decides ? { "due-moves": await countMyProposals({ db, actor: official }) } : {};
      if (desks.length === 0) return moves;
      const counts = await countDeskWork(db, { provinceCode, desks, now: at, soonBefore: at });
      const receives = desks.some(({ role }) => role === "receiver");
      return {
        ...moves,
        work: counts.all,
        ...(receives ? { online: counts.online, "to-return": counts.toReturn } : {}),
      };
    },
    TEN_SECONDS,
  );
}
