import { z } from "zod";
import { ok, refuse } from "#core/result";
import { maskPhone } from "#core/text/mask";
import { formatInstant } from "#core/time/local-time";
import { apiAct, apiQuery, type ApiOperation } from "#platform/http/api-door";
import { answersFor, officesOf } from "../calls/my-calls.ts";
import { findCallBack, listOpenCallBacks } from "./call-back-store.ts";
import type { CallBackRow } from "./call-back-tables.ts";
import { closeCallBack } from "./close-call-back.ts";

const tag = "hotline";
const permission = "hotline.answer";
const instant = z.iso.datetime({ offset: true });
const most = 200;

const schema = z.object({
  id: z.string(),
  version: z.int().describe("Send it back with the result"),
  organisationId: z.string(),
  phone: z.string().describe("Masked in lists"),
  name: z.string().optional(),
  cause: z.enum(["missed", "promised"]),
  subject: z.string().optional(),
  promisedAt: instant,
  dueAt: instant,
  calls: z.int().describe("How often that number has called in vain"),
  attempts: z.int(),
  triedAt: instant.optional().describe("The first attempt, which keeps the promise or breaks it"),
  closedAt: instant.optional(),
  outcome: z.string().optional(),
  note: z.string().optional(),
});

function present(row: CallBackRow, phone: string): z.infer<typeof schema> {
  const { name, subject, outcome, note } = row;
  const told = {
    name,
    subject,
    outcome,
    note,
    triedAt: row.tried_at && formatInstant(row.tried_at),
    closedAt: row.closed_at && formatInstant(row.closed_at),
  };
  return {
    id: row.id,
    version: row.version,
    organisationId: row.organisation_id,
    phone,
    cause: row.cause === "missed" ? "missed" : "promised",
    promisedAt: formatInstant(row.promised_at),
    dueAt: formatInstant(row.due_at),
    calls: row.calls,
    attempts: row.attempts,
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null)),
  };
}

const listCallBacks = apiQuery({
  path: "/hotline/call-backs",
  tag,
  permission,
  summary: "Promises of the lines one answers that are not seen to yet, the one that breaks first on top; at most 200.",
  params: z.strictObject({}),
  output: z.object({ items: z.array(schema) }),
  async run({ acting: { actor, db } }) {
    if (actor.kind !== "official") return refuse("access.not_allowed");
    const rows = await listOpenCallBacks(db, { provinceCode: actor.provinceCode, offices: officesOf(actor), most });
    return ok({ items: rows.map((row) => present(row, maskPhone(row.phone))) });
  },
});

const showCallBack = apiQuery({
  path: "/hotline/call-backs/{callBackId}",
  tag,
  permission,
  summary: "One promise: whom to call, by when, and what came of it.",
  params: z.strictObject({ callBackId: z.string().max(60) }),
  output: schema,
  async run({ acting: { actor, db }, params: { callBackId } }) {
    if (actor.kind !== "official") return refuse("access.not_allowed");
    const { provinceCode } = actor;
    const found = await findCallBack(db, { provinceCode, id: callBackId });
    if (!found || !answersFor(actor, { provinceCode, organisationId: found.organisation_id }))
      return refuse("hotline.unknown_call_back");
    return ok(present(found, found.phone));
  },
});

export const callBackApi: readonly ApiOperation[] = [
  listCallBacks,
  showCallBack,
  apiAct({
    path: "/hotline/call-backs/{callBackId}/result",
    tag,
    summary: closeCallBack.summary,
    command: closeCallBack,
    output: z.object({ callBackId: z.string(), open: z.boolean() }),
  }),
];
