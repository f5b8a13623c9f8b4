import { endNotices } from "#features/watchers";
import { ownKey } from "#platform/command/own-key";
import type { Acting } from "#platform/context";
import { isUniqueViolation, type Db } from "#platform/database/database";
import { queueMessage, type QueuedMessage } from "#platform/notify/queue-message";
import type { Case, CaseAct } from "../model/case.ts";
import { watchFrom } from "../model/watch-from.ts";
import { insertCaseAct, moveCase } from "../stores/case-store.ts";
import { keepRound } from "../stores/round-store.ts";

type Recording = {
  readonly item: Case;
  readonly act: CaseAct;
  readonly letters: readonly QueuedMessage[];
  readonly also?: (tx: Db, item: Case) => Promise<void>;
};

/** Carries "somebody was faster" out of the transaction so that it rolls back; never leaves this file. */
class Moved extends Error {}

/** Writes the act with everything that follows from it, unless the case has moved since it was read. */
export async function recordCaseAct(
  acting: Acting,
  { item, act, letters, also }: Recording,
): Promise<"written" | "moved"> {
  try {
    await acting.db.transaction().execute(async (tx) => {
      if (!(await moveCase(tx, item, watchFrom(acting.at)))) throw new Moved();
      await insertCaseAct(tx, item.head, { ...act, requestKey: ownKey(acting) });
      if (item.state.status !== "merged") await keepRound(tx, item, acting.at);
      // Whoever must not know of it any more is not reminded of it either, from this very moment.
      if (act.body.becomes.concerned || act.body.becomes.keptFrom)
        await endNotices(
          tx,
          { provinceCode: item.head.provinceCode, at: acting.at },
          { codes: [item.head.code], standing: [] },
        );
      await also?.(tx, item);
      for (const letter of letters) await queueMessage(tx, letter);
    });
    return "written";
  } catch (fault) {
    // Either way the same request or another one was faster; the caller finds the act by its request key.
    if (fault instanceof Moved || isUniqueViolation(fault)) return "moved";
    throw fault;
  }
}
