import { z } from "zod";
import { actorId } from "#core/access/actor";
import { ok, refuse } from "#core/result";
import { isLocalDate } from "#core/time/local-date";
import { formatInstant } from "#core/time/local-time";
import { defineCommand } from "#platform/command/define-command";
import { makeId } from "#platform/secrets/tokens";
import { findClash, refuseClash } from "./find-clash.ts";
import { spanOn } from "./model/shift.ts";
import { accountInput, checkLine, checkPerson, clockTime, lineInput } from "./roster-input.ts";
import { saySpan } from "./say-shift.ts";
import { insertShifts, lockRoster, readShiftsOf } from "./shift-store.ts";

/** One shift by hand: fills a hole, or puts a second person beside the first. */
export const addShift = defineCommand({
  name: "hotline.add-shift",
  permission: "hotline.manage-roster",
  summary: "Puts somebody on a line from one clock time to another of a day, over midnight when the end is not later.",
  input: z.strictObject({
    ...lineInput,
    accountId: accountInput,
    day: z.string().refine(isLocalDate, { params: { problem: "not_a_date" } }),
    from: clockTime,
    to: clockTime,
    rank: z.int().min(1).max(2),
  }),
  writes: "transaction",
  async run(acting, { accountId, day, from, to, rank, ...given }) {
    const line = await checkLine(acting, given, "hotline.manage-roster");
    if (!line.ok) return line;
    const span = spanOn(day, from, to);
    if (!span) return refuse("hotline.shift_bad_time");
    if (span.to <= acting.at) return refuse("hotline.shift_past", { shift: saySpan(span) });
    const { provinceCode } = line.value;
    const person = await checkPerson(acting, provinceCode, accountId);
    if (!person.ok) return person;
    await lockRoster(acting.db, provinceCode);
    const theirs = await readShiftsOf(acting.db, { provinceCode, accountIds: [accountId] }, span);
    const clash = findClash(theirs, { line: line.value, span, accountId });
    if (clash) return refuseClash(acting, clash, person.value);
    const shift = { ...line.value, id: makeId(), accountId, rank, startsAt: span.from, endsAt: span.to };
    await insertShifts(acting.db, [shift], { by: actorId(acting.actor), at: acting.at });
    return ok({ id: shift.id, startsAt: formatInstant(span.from), endsAt: formatInstant(span.to) });
  },
});
