import { z } from "zod";
import { actorId } from "#core/access/actor";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import { namesOfAccounts } from "#features/staff";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { findClash, refuseClash } from "./find-clash.ts";
import { spanOf, type Shift } from "./model/shift.ts";
import { findShift, handShift, lockRoster, readShiftsOf } from "./shift-store.ts";
import { closeSwap, findSwap, type Swap, type SwapState } from "./swap-store.ts";

const answers = { agree: "agreed", decline: "declined", withdraw: "withdrawn" } as const satisfies Record<
  string,
  SwapState
>;

/** The colleague agrees or declines; whoever asked may withdraw. Both shifts change hands together or not at all. */
export const answerSwap = defineCommand({
  name: "hotline.answer-swap",
  permission: "hotline.stand-duty",
  summary:
    "Agrees to or declines a swap one is asked for, or withdraws one's own; agreeing changes the roster at once.",
  input: z.strictObject({ id: z.string().min(1).max(60), answer: z.enum(["agree", "decline", "withdraw"]) }),
  writes: "transaction",
  async run(acting, { id, answer }) {
    const { actor } = acting;
    if (actor.kind !== "official") return refuse("access.not_allowed");
    await lockRoster(acting.db, actor.provinceCode);
    const swap = await findSwap(acting.db, actor.provinceCode, id);
    const answersIt = answer === "withdraw" ? swap?.askedBy : swap?.askedOf;
    if (!swap || answersIt !== actor.accountId) return refuse("hotline.swap_missing");
    if (swap.state !== "asked") return refuse("hotline.swap_closed");
    if (answer === "agree") {
      const changed = await exchange(acting, swap);
      if (!changed.ok) return changed;
    }
    await closeSwap(acting.db, swap, { state: answers[answer], at: acting.at });
    return ok({ id, state: answers[answer] as string });
  },
});

/** Nobody ends up on two telephones: each one's other shifts are looked at, the exchanged ones left out. */
async function exchange(acting: Acting, swap: Swap): Promise<Result<undefined, Refusal>> {
  const { provinceCode, askedBy, askedOf, note } = swap;
  const given = await findShift(acting.db, provinceCode, swap.shiftId);
  const back =
    swap.returnShiftId === undefined ? undefined : await findShift(acting.db, provinceCode, swap.returnShiftId);
  const isStill = (shift: Shift | undefined, holder: string): boolean =>
    shift?.accountId === holder && shift.endsAt > acting.at;
  if (!given || !isStill(given, askedBy) || (swap.returnShiftId !== undefined && !isStill(back, askedOf)))
    return refuse("hotline.swap_overtaken");
  const legs = [{ shift: given, to: askedOf }, ...(back ? [{ shift: back, to: askedBy }] : [])];
  const exchanged = new Set(legs.map(({ shift }) => shift.id));
  for (const { shift, to } of legs) {
    const span = spanOf(shift);
    const others = await readShiftsOf(acting.db, { provinceCode, accountIds: [to] }, span);
    const staying = others.filter((each) => !exchanged.has(each.id));
    const clash = findClash(staying, { line: shift, span, accountId: to });
    const names = await namesOfAccounts(acting, provinceCode, [to]);
    if (clash) return refuseClash(acting, clash, names.get(to) ?? to);
  }
  for (const { shift, to } of legs)
    await handShift(acting.db, shift, { accountId: to, because: note, by: actorId(acting.actor), at: acting.at });
  return ok(undefined);
}
