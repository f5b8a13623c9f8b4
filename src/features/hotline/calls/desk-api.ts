import { z } from "zod";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import { maskPhone } from "#core/text/mask";
import { DAY_MS } from "#core/time/local-date";
import { formatInstant } from "#core/time/local-time";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { listNotes } from "./note-store.ts";
import { promiseToCaller } from "../call-backs/promise-to-caller.ts";
import { answerIntoCase } from "./answer-into-case.ts";
import { listCallsBetween } from "./call-store.ts";
import type { CallRow } from "./call-tables.ts";
import { finishCall } from "./finish-call.ts";
import { getCall } from "./get-call.ts";
import { keepNotes } from "./keep-notes.ts";
import { liveCallsOf } from "./live-calls.ts";
import { logCall } from "./log-call.ts";
import { callState, callStates, waitedSeconds } from "./model/call.ts";
import { officeOfCall, officesOf } from "./my-calls.ts";
import { factsOfRow } from "./present-call.ts";
import { takeCall } from "./take-call.ts";
import { verifyCaller } from "./verify-caller.ts";

const tag = "hotline";
const permission = "hotline.answer";
const instant = z.iso.datetime({ offset: true });
const perPage = 50;
const longestDays = 31;

const line = z.object({
  id: z.string(),
  state: z.enum(callStates),
  organisationId: z.string(),
  line: z.string().optional().describe("The number that was called; absent while it is not known"),
  caller: z.string().optional().describe("Masked in lists; absent where it is withheld"),
  callerName: z.string().optional(),
  heardAt: instant,
  ringingAt: instant.optional(),
  answeredAt: instant.optional(),
  missedAt: instant.optional(),
  endedAt: instant.optional(),
  waitedSeconds: z.number().optional(),
  takenBy: z.string().optional(),
  subject: z.string().optional(),
  caseCode: z.string().optional(),
  callBackId: z.string().optional(),
});

/** What leaves of a call; without what is not known. */
function presentCall(call: CallRow, at: Date, caller: string | null): z.infer<typeof line> {
  const facts = factsOfRow(call);
  const times = { ringingAt: call.ringing_at, answeredAt: call.answered_at, missedAt: call.missed_at, endedAt: call.ended_at }; // prettier-ignore
  const told = {
    line: call.line,
    caller,
    callerName: call.caller_name,
    waitedSeconds: waitedSeconds(facts),
    takenBy: call.taken_by,
    subject: call.subject,
    caseCode: call.case_code,
    callBackId: call.call_back_id,
    ...Object.fromEntries(Object.entries(times).map(([name, time]) => [name, time && formatInstant(time)])),
  };
  const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== undefined));
  const { id } = call;
  return { id, state: callState(facts, at), organisationId: officeOfCall(call), heardAt: formatInstant(call.heard_at), ...known }; // prettier-ignore
}

const listCalls = apiQuery({
  path: "/hotline/calls",
  tag,
  permission,
  summary:
    "Calls of the lines one answers: those at the desk now, or all that came in a period of at most 31 days; 50 to a page.",
  params: z.strictObject({
    view: z.enum(["live", "all"]).default("live"),
    from: instant.optional().describe("Of view all: the beginning; a day ago unless told"),
    to: instant.optional().describe("Of view all: the end; now unless told"),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  output: z.object({ items: z.array(line) }),
  async run({ acting, params }): Promise<Result<{ items: z.infer<typeof line>[] }, Refusal>> {
    const { actor, at, db } = acting;
    if (actor.kind !== "official") return refuse("access.not_allowed");
    const to = params.to === undefined ? at : new Date(params.to);
    const from = params.from === undefined ? new Date(to.getTime() - DAY_MS) : new Date(params.from);
    if (!(from < to) || to.getTime() - from.getTime() > longestDays * DAY_MS)
      return refuse("hotline.bad_period", { days: longestDays });
    const offset = (params.page - 1) * perPage;
    const { provinceCode } = actor;
    const offices = officesOf(actor);
    const found =
      params.view === "live"
        ? (await liveCallsOf(acting, actor)).slice(offset, offset + perPage)
        : await listCallsBetween(db, { provinceCode, offices, from, to, limit: perPage, offset });
    return ok({ items: found.map((call) => presentCall(call, at, call.caller && maskPhone(call.caller))) });
  },
});

const showCall = apiQuery({
  path: "/hotline/calls/{callId}",
  tag,
  permission,
  summary: "One call of the lines one answers, with what was noted.",
  params: z.strictObject({ callId: z.string().max(60) }),
  output: line.extend({
    verifiedAt: instant.optional().describe("When the caller proved who they are"),
    notes: z.array(z.object({ accountId: z.string(), text: z.string(), revision: z.int(), savedAt: instant })),
  }),
  async run({ acting, params: { callId } }) {
    const own = await getCall(acting, callId);
    if (!own.ok) return own;
    const { call, official } = own.value;
    const notes = await listNotes(acting.db, official.provinceCode, callId);
    return ok({
      ...presentCall(call, acting.at, call.caller),
      ...(call.verified_at ? { verifiedAt: formatInstant(call.verified_at) } : {}),
      notes: notes.map(({ account_id, text, revision, saved_at }) => ({
        accountId: account_id,
        text,
        revision,
        savedAt: formatInstant(saved_at),
      })),
    });
  },
});

const callId = z.object({ callId: z.string() });

/** What an operator does, for another desk than ours: a soft phone, a call centre's own screen. */
export const deskApi: readonly ApiOperation[] = [
  listCalls,
  showCall,
  apiAct({ path: "/hotline/calls", tag, summary: logCall.summary, command: logCall, output: callId, status: 201 }),
  apiAct({ path: "/hotline/calls/{callId}/take", tag, summary: takeCall.summary, command: takeCall, output: callId }),
  apiAct({ path: "/hotline/calls/{callId}/notes", tag, summary: keepNotes.summary, command: keepNotes, output: callId.extend({ revision: z.int() }) }), // prettier-ignore
  apiAct({ path: "/hotline/calls/{callId}/proof", tag, summary: verifyCaller.summary, command: verifyCaller, output: callId }), // prettier-ignore
  apiAct({ path: "/hotline/calls/{callId}/finish", tag, summary: finishCall.summary, command: finishCall, output: callId }), // prettier-ignore
  apiAct({
    path: "/hotline/calls/{callId}/case",
    tag,
    summary: answerIntoCase.summary,
    command: answerIntoCase,
    output: z.object({ callId: z.string(), caseCode: z.string() }),
    status: 201,
  }),
  apiAct({
    path: "/hotline/calls/{callId}/call-back",
    tag,
    summary: promiseToCaller.summary,
    command: promiseToCaller,
    output: z.object({ callBackId: z.string(), dueAt: instant }),
    status: 201,
  }),
];
