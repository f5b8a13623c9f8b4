import { actorId } from "#core/access/actor";
import { ok, type Refusal, type Result } from "#core/result";
import { ownKey } from "#platform/command/own-key";
import { findReceipt, insertReceipt } from "#platform/command/request-receipt-store";
import type { Acting } from "#platform/context";
import { isUniqueViolation } from "#platform/database/database";

/** Carries a refusal out of a transaction, so that it is undone; never leaves this file. */
class Undone extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const mostAttempts = 4;

/**
 * All or nothing: a refusal undoes what was written before it. A dossier that somebody moved in between is read again,
 * a few times, because money that has come must not be turned away for that.
 */
export async function undoable<Value>(
  acting: Acting,
  run: (within: Acting) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await attemptOnce(acting, run);
    if (result.ok || result.refusal.code !== "dossier.stale" || attempt === mostAttempts) return result;
  }
}

async function attemptOnce<Value>(
  acting: Acting,
  run: (within: Acting) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  try {
    return await acting.db.transaction().execute(async (tx) => {
      const result = await run({ ...acting, db: tx });
      if (!result.ok) throw new Undone(result.refusal);
      return result;
    });
  } catch (fault) {
    if (fault instanceof Undone) return { ok: false, refusal: fault.refusal };
    throw fault;
  }
}

/** The same for a request of a person: sent twice it has one effect and one answer, which must survive JSON. */
export async function undoableOnce<Output>(
  acting: Acting,
  command: string,
  run: (within: Acting) => Promise<Result<Output, Refusal>>,
): Promise<Result<Output, Refusal>> {
  const provinceCode = acting.actor.kind === "official" ? acting.actor.provinceCode : "00";
  const key = { provinceCode, requestKey: ownKey(acting), command };
  const earlier = await findReceipt<Output>(acting.db, key);
  if (earlier) return ok(earlier.output);
  try {
    return await undoable(acting, async (within) => {
      const done = await run(within);
      if (done.ok)
        await insertReceipt(within.db, { ...key, actor: actorId(acting.actor), at: acting.at, output: done.value });
      return done;
    });
  } catch (fault) {
    const winner = isUniqueViolation(fault) ? await findReceipt<Output>(acting.db, key) : undefined;
    if (winner) return ok(winner.output);
    throw fault;
  }
}
