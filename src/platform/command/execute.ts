import { actorId } from "#core/access/actor";
import { may } from "#core/access/may";
import type { Refusal, Result } from "#core/result";
import type { Acting } from "../context.ts";
import { isUniqueViolation } from "../database/database.ts";
import type { Command } from "./define-command.ts";
import { ownKey } from "./own-key.ts";
import { problemsOf, type Outcome } from "./outcome.ts";
import { findReceipt, insertReceipt } from "./request-receipt-store.ts";

/** Carries a refusal out of a transaction so that it rolls back; never leaves this file. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Checks permission and input, then acts once: the same request key sent twice has one effect and one answer. */
export async function execute<Input, Output>(
  command: Command<Input, Output>,
  acting: Acting,
  input: unknown,
): Promise<Outcome<Output>> {
  if (!may(acting.actor, command.permission)) return { kind: "refused", refusal: { code: "access.not_allowed" } };
  const checked = command.input.safeParse(input, { reportInput: true });
  if (!checked.success) return { kind: "invalid", problems: problemsOf(checked.error) };
  if (command.writes === "itself") return said(await command.run(acting, checked.data));
  return actOnce(acting, command.name, (within) => command.run(within, checked.data));
}

const said = <Output>(result: { ok: true; value: Output } | { ok: false; refusal: Refusal }): Outcome<Output> =>
  result.ok ? { kind: "done", value: result.value } : { kind: "refused", refusal: result.refusal };

/**
 * Runs an act in a transaction that also keeps its receipt. Exported for commands that must do slow work first
 * (a password's hash takes 40 ms of a core) and so declare `writes: "itself"`: no connection waits meanwhile.
 */
export async function actOnce<Output>(
  acting: Acting,
  name: string,
  run: (within: Acting) => Promise<Result<Output>>,
): Promise<Outcome<Output>> {
  const provinceCode = acting.actor.kind === "official" ? acting.actor.provinceCode : "00";
  const key = { provinceCode, requestKey: ownKey(acting), command: name };
  const earlier = await findReceipt<Output>(acting.db, key);
  if (earlier) return { kind: "done", value: earlier.output, repeated: true };
  try {
    const value = await acting.db.transaction().execute(async (tx) => {
      const result = await run({ ...acting, db: tx });
      if (!result.ok) throw new Refused(result.refusal);
      await insertReceipt(tx, { ...key, actor: actorId(acting.actor), at: acting.at, output: result.value });
      return result.value;
    });
    return { kind: "done", value };
  } catch (fault) {
    if (fault instanceof Refused) return { kind: "refused", refusal: fault.refusal };
    // Two copies of one request at once: the loser answers with the winner's output.
    const winner = isUniqueViolation(fault) ? await findReceipt<Output>(acting.db, key) : undefined;
    if (winner) return { kind: "done", value: winner.output, repeated: true };
    throw fault;
  }
}
