import { z } from "zod";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { makeId } from "#platform/secrets/tokens";
import { getComingShift } from "./own-shift.ts";
import { accountInput, checkPerson } from "./roster-input.ts";
import { insertSwap } from "./swap-store.ts";

/** Asks a colleague to take one's own shift, for one of theirs or for nothing. The roster stays until they agree. */
export const askSwap = defineCommand({
  name: "hotline.ask-swap",
  permission: "hotline.stand-duty",
  summary: "Asks a colleague to take one's own coming shift, for one of theirs or for nothing.",
  input: z.strictObject({
    shiftId: z.string().min(1).max(60),
    accountId: accountInput,
    returnShiftId: z.string().max(60).optional(),
    note: z.string().trim().max(200).optional(),
  }),
  writes: "transaction",
  async run(acting, { shiftId, accountId, returnShiftId = "", note = "" }) {
    const { actor } = acting;
    if (actor.kind !== "official") return refuse("access.not_allowed");
    const { provinceCode } = actor;
    const shift = await getComingShift(acting, provinceCode, shiftId);
    if (!shift.ok) return shift;
    if (shift.value.accountId !== actor.accountId) return refuse("hotline.not_own_shift");
    if (accountId === actor.accountId) return refuse("hotline.swap_self");
    const person = await checkPerson(acting, provinceCode, accountId);
    if (!person.ok) return person;
    if (returnShiftId !== "") {
      const back = await getComingShift(acting, provinceCode, returnShiftId);
      if (!back.ok || back.value.accountId !== accountId) return refuse("hotline.swap_return");
    }
    const swap = { provinceCode, id: makeId(), shiftId, askedBy: actor.accountId, askedOf: accountId, note };
    const inReturn = returnShiftId === "" ? {} : { returnShiftId };
    await insertSwap(acting.db, { ...swap, ...inReturn, askedAt: acting.at, state: "asked" });
    return ok({ id: swap.id });
  },
});
