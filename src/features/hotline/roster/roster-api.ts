import { z } from "zod";
import { ok, refuse } from "#core/result";
import { formatInstant, parseInstant } from "#core/time/local-time";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { linePurposes } from "../line.ts";
import { addShift } from "./add-shift.ts";
import { answerSwap } from "./answer-swap.ts";
import { askSwap } from "./ask-swap.ts";
import { closeFeed } from "./close-feed.ts";
import { closeNote } from "./close-note.ts";
import { drawShifts } from "./draw-shifts.ts";
import { endPattern } from "./end-pattern.ts";
import { findFeedPath } from "./feed-address.ts";
import { openFeed } from "./open-feed.ts";
import { removeShift } from "./remove-shift.ts";
import { replaceOnDuty } from "./replace-on-duty.ts";
import { checkLine, lineInput } from "./roster-input.ts";
import { comingDays, holesOf } from "./roster-queries.ts";
import { setNeighbour } from "./set-neighbour.ts";
import { readShifts } from "./shift-store.ts";
import { whoAnswers } from "./who-answers.ts";
import { writeNote } from "./write-note.ts";

const tag = "duty";
const instant = z.iso.datetime({ offset: true });
const answerer = z.object({
  kind: z.enum(["person", "number"]),
  tier: z.enum(["own", "neighbour", "province", "nation"]),
  organisationId: z.string().describe("Of a person: whose line they are on duty for").optional(),
  accountId: z.string().optional(),
  name: z.string().optional(),
  number: z.string().describe("Of a number: what to dial").optional(),
});

const roster = apiQuery({
  path: "/duty/{organisationId}/{purpose}",
  tag,
  summary: "A line's roster from now for 30 days: its shifts, its holes, and who answers at an instant.",
  permission: "hotline.read-roster",
  params: z.strictObject({ ...lineInput, at: z.string().max(40).optional() }),
  output: z.object({
    shifts: z.array(
      z.object({ id: z.string(), accountId: z.string(), rank: z.int(), startsAt: instant, endsAt: instant }),
    ),
    holes: z.array(z.object({ from: instant, to: instant })),
    answers: z.array(answerer).describe("In the order in which to try; never empty"),
  }),
  async run({ acting, params: { at, ...given } }) {
    const line = await checkLine(acting, given, "hotline.read-roster");
    if (!line.ok) return line;
    const when = at === undefined ? acting.at : parseInstant(at);
    if (!when) return refuse("calendar.bad_instant", { from: at ?? "" });
    const shifts = await readShifts(acting.db, line.value, comingDays(acting.at));
    const holes = await holesOf(acting, line.value);
    const answers = await whoAnswers(acting, line.value, when);
    return ok({
      shifts: shifts.map(({ id, accountId, rank, startsAt, endsAt }) => ({
        id,
        accountId,
        rank,
        startsAt: formatInstant(startsAt),
        endsAt: formatInstant(endsAt),
      })),
      holes: holes.map(({ from, to }) => ({ from: formatInstant(from), to: formatInstant(to) })),
      answers: answers.map((each) =>
        each.kind === "person"
          ? { kind: each.kind, tier: each.tier, organisationId: each.line.organisationId, accountId: each.accountId, name: each.name } // prettier-ignore
          : { kind: each.kind, tier: each.tier, number: each.number },
      ),
    });
  },
});

const feed = apiQuery({
  path: "/duty/feed",
  tag,
  summary: "The secret address of one's own duty calendar (iCalendar); absent while none is open.",
  permission: "hotline.stand-duty",
  params: z.strictObject({}),
  output: z.object({ url: z.string().optional() }),
  async run({ acting, origin }) {
    if (acting.actor.kind !== "official") return refuse("access.not_allowed");
    const path = await findFeedPath(acting, acting.actor);
    return ok(path === undefined ? {} : { url: origin + path });
  },
});

const act = apiAct;
const id = z.object({ id: z.string() });
const ofLine = z.object({ id: z.string(), organisationId: z.string(), purpose: z.enum(linePurposes) });

export const rosterApi: readonly ApiOperation[] = [
  roster,
  feed,
  act({ path: "/duty/feed/open", tag, summary: openFeed.summary, command: openFeed, output: z.object({ opened: z.boolean() }) }), // prettier-ignore
  act({ path: "/duty/feed/close", tag, summary: closeFeed.summary, command: closeFeed, output: z.object({ closed: z.int() }) }), // prettier-ignore
  act({
    path: "/duty/patterns",
    tag,
    summary: drawShifts.summary,
    command: drawShifts,
    output: z.object({
      patternId: z.string(),
      drawn: z.int(),
      kept: z.int(),
      clashes: z.array(z.object({ accountId: z.string(), startsAt: instant, endsAt: instant })),
    }),
    status: 201,
  }),
  act({
    path: "/duty/patterns/{id}/end",
    tag,
    summary: endPattern.summary,
    command: endPattern,
    output: z.object({ id: z.string(), lastOn: z.string(), removed: z.int() }),
  }),
  act({
    path: "/duty/shifts",
    tag,
    summary: addShift.summary,
    command: addShift,
    output: z.object({ id: z.string(), startsAt: instant, endsAt: instant }),
    status: 201,
  }),
  act({ path: "/duty/shifts/{id}/remove", tag, summary: removeShift.summary, command: removeShift, output: ofLine }), // prettier-ignore
  act({
    path: "/duty/shifts/{id}/replace",
    tag,
    summary: replaceOnDuty.summary,
    command: replaceOnDuty,
    output: z.object({ id: z.string(), accountId: z.string() }),
  }),
  act({
    path: "/duty/shifts/{shiftId}/swap",
    tag,
    summary: askSwap.summary,
    command: askSwap,
    output: id,
    status: 201,
  }),
  act({
    path: "/duty/swaps/{id}/answer",
    tag,
    summary: answerSwap.summary,
    command: answerSwap,
    output: z.object({ id: z.string(), state: z.string() }),
  }),
  act({ path: "/duty/notes", tag, summary: writeNote.summary, command: writeNote, output: id, status: 201 }),
  act({ path: "/duty/notes/{id}/close", tag, summary: closeNote.summary, command: closeNote, output: ofLine }),
  act({
    path: "/duty/neighbours",
    tag,
    summary: setNeighbour.summary,
    command: setNeighbour,
    output: z.object({ organisationId: z.string(), purpose: z.enum(linePurposes), neighbour: z.string() }),
  }),
];
