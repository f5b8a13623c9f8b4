import { z } from "zod";
import { actorId } from "#core/access/actor";
import { ok, refuse } from "#core/result";
import { isLocalDate } from "#core/time/local-date";
import { formatInstant, localDateOf } from "#core/time/local-time";
import { defineCommand } from "#platform/command/define-command";
import { makeId } from "#platform/secrets/tokens";
import { drawInto, horizonOf } from "./draw-into.ts";
import { turns } from "./model/pattern.ts";
import { spanOn } from "./model/shift.ts";
import { overlap } from "./model/span.ts";
import { insertPattern } from "./pattern-store.ts";
import { accountInput, checkLine, checkPerson, clockTime, lineInput } from "./roster-input.ts";
import { lockRoster } from "./shift-store.ts";

const day = z.string().refine(isLocalDate, { params: { problem: "not_a_date" } });

/** A roster as a rule: shifts of the day, weekdays, people in turn. Without a last day it goes on and is drawn ahead by itself. */
export const drawShifts = defineCommand({
  name: "hotline.draw-shifts",
  permission: "hotline.manage-roster",
  summary:
    "Draws a line's duty roster from a pattern: shifts of a day, weekdays, people in turn. Shifts that are there stay; nobody is booked twice, and what could not be drawn is told.",
  input: z.strictObject({
    ...lineInput,
    windows: z
      .array(z.tuple([clockTime, clockTime]))
      .min(1)
      .max(8),
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
    people: z.array(accountInput).min(1).max(60),
    turn: z.enum(turns),
    rank: z.int().min(1).max(2),
    validFrom: day,
    validTo: day.optional(),
  }),
  writes: "transaction",
  async run(acting, { validTo, ...given }) {
    const line = await checkLine(acting, given, "hotline.manage-roster");
    if (!line.ok) return line;
    if (overlapping(given.windows)) return refuse("hotline.windows_overlap", { windows: sayWindows(given.windows) });
    const today = localDateOf(acting.at);
    if (given.validFrom < today || (validTo !== undefined && validTo < given.validFrom))
      return refuse("hotline.pattern_past");
    for (const id of new Set(given.people)) {
      const person = await checkPerson(acting, given.provinceCode, id);
      if (!person.ok) return person;
    }
    const weekdays = [...new Set(given.weekdays)].toSorted((one, other) => one - other);
    const pattern = { ...given, ...line.value, weekdays, id: makeId(), ...(validTo === undefined ? {} : { validTo }) };
    const horizon = horizonOf(acting.at);
    const to = validTo !== undefined && validTo < horizon ? validTo : horizon;
    const by = actorId(acting.actor);
    await lockRoster(acting.db, given.provinceCode);
    await insertPattern(acting.db, { ...pattern, drawnTo: to }, { by, at: acting.at });
    const { drawn, kept, clashes } = await drawInto(acting.db, pattern, {
      from: given.validFrom,
      to,
      at: acting.at,
      by,
    });
    return ok({
      patternId: pattern.id,
      drawn,
      kept,
      clashes: clashes.map(({ accountId, startsAt, endsAt }) => ({
        accountId,
        startsAt: formatInstant(startsAt),
        endsAt: formatInstant(endsAt),
      })),
    });
  },
});

type Windows = readonly (readonly [string, string])[];
const sayWindows = (windows: Windows): string => windows.map((times) => times.join("–")).join(", ");

/** On one day, and where the last shift of a day meets the first of the next. A shift without length is none. */
function overlapping(windows: Windows): boolean {
  const spans = ["2026-01-01", "2026-01-02"].flatMap((on) => windows.map(([from, to]) => spanOn(on, from, to)));
  return spans.some(
    (one, place) => !one || spans.some((other, at) => at > place && other !== undefined && overlap(one, other)),
  );
}
