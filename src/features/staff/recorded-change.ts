import type { Official } from "#core/access/actor";
import { ok, refuse, type Result } from "#core/result";
import { actOnce } from "#platform/command/execute";
import type { Acting } from "#platform/context";
import { forgetSessions } from "./identify.ts";

/**
 * Runs a change of staff once, with its receipt, within the official's own province; afterwards every session of the
 * province is looked up anew, because a forgotten session must not come back from before the commit.
 * What `run` answers is kept in the receipt, so no password and no secret may be in it.
 */
export async function recordedChange<Output>(
  acting: Acting,
  name: string,
  run: (within: Acting, official: Official) => Promise<Result<Output>>,
): Promise<Result<Output>> {
  const { actor } = acting;
  if (actor.kind !== "official") return refuse("access.not_allowed");
  const outcome = await actOnce(acting, name, (within) => run(within, actor));
  forgetSessions(acting.memory, actor.provinceCode);
  if (outcome.kind === "done") return ok(outcome.value);
  if (outcome.kind === "refused") return { ok: false, refusal: outcome.refusal };
  throw new Error(`${name} was checked already and yet called invalid.`);
}
