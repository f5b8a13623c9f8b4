import { z } from "zod";
import { actorId } from "#core/access/actor";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { findClash, refuseClash } from "./find-clash.ts";
import { spanOf } from "./model/shift.ts";
import { getKeptShift } from "./own-shift.ts";
import { accountInput, checkPerson, reasonInput } from "./roster-input.ts";
import { handShift, lockRoster, readShiftsOf } from "./shift-store.ts";

/** Somebody falls ill: another stands in for this shift, at once and without being asked by the system. */
export const replaceOnDuty = defineCommand({
  name: "hotline.replace-on-duty",
  permission: "hotline.manage-roster",
  summary: "Puts somebody else in for one shift and says why; whose shift it was stays visible.",
  input: z.strictObject({
    provinceCode: z.string().regex(/^\d{2}$/),
    id: z.string().min(1).max(60),
    accountId: accountInput,
    because: reasonInput,
  }),
  writes: "transaction",
  async run(acting, { provinceCode, id, accountId, because }) {
    await lockRoster(acting.db, provinceCode);
    const found = await getKeptShift(acting, provinceCode, id);
    if (!found.ok) return found;
    const shift = found.value;
    const person = await checkPerson(acting, provinceCode, accountId);
    if (!person.ok) return person;
    const span = spanOf(shift);
    const theirs = await readShiftsOf(acting.db, { provinceCode, accountIds: [accountId] }, span);
    const clash = findClash(theirs, { line: shift, span, accountId });
    if (clash) return refuseClash(acting, clash, person.value);
    const to = { accountId, because, by: actorId(acting.actor), at: acting.at };
    if (!(await handShift(acting.db, shift, to))) return refuse("hotline.shift_missing");
    return ok({ id, accountId });
  },
});
