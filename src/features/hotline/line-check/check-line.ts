import { z } from "zod";
import { ok, refuse } from "#core/result";
import { formatInstant } from "#core/time/local-time";
import { defineCommand } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import { testCallResults, type TestCall, type TestCallReport } from "#platform/telephony/place-test-call";
import type { TelephoneSystemKey } from "#platform/telephony/telephony";
import { linesOf, type DialledLine } from "../calls/lines.ts";
import { managedProvince } from "../calls/managed-province.ts";
import { dialledNumber } from "../calls/model/dialled.ts";
import { hotlineSettingsOf } from "../call-backs/hotline-settings.ts";
import { finishCheck, markTestCalls, planCheck } from "./check-store.ts";

export const checkedOutput = z.object({
  line: z.string(),
  plannedAt: z.string(),
  result: z.enum(testCallResults),
  answeredAfterMs: z.int().nullable(),
});
type CheckedLine = z.infer<typeof checkedOutput>;

/** "Ring it now": for whoever has just repaired a line. */
export const checkLine = defineCommand({
  name: "hotline.check-line",
  permission: "hotline.manage",
  summary: "Rings a line of the province over the telephone network and keeps what came of it.",
  input: z.strictObject({ line: z.string().trim().min(3).max(30) }),
  // The call itself takes half a minute; no connection waits meanwhile.
  writes: "itself",
  async run(acting, { line }) {
    const provinceCode = managedProvince(acting);
    if (!provinceCode) return refuse("access.not_allowed");
    const found = (await linesOf(acting, provinceCode)).get(dialledNumber(line) ?? "");
    if (!found) return refuse("hotline.unknown_line");
    const done = await ringLine(acting, provinceCode, { line: found, plannedAt: acting.at });
    return done ? ok(done) : refuse("hotline.just_checked");
  },
});

type Ringing = { readonly line: DialledLine; readonly plannedAt: Date };

/** Places a planned test call unless somebody else does; undefined when the plan is taken. */
export async function ringLine(
  acting: Acting,
  provinceCode: string,
  { line, plannedAt }: Ringing,
): Promise<CheckedLine | undefined> {
  const { db, at, telephony } = acting;
  const system = telephony?.links().find((link) => link.provinceCode === provinceCode);
  const key = { province_code: provinceCode, line: line.number, planned_at: plannedAt };
  const plan = { ...key, organisation_id: line.organisationId, system_id: system?.systemId ?? "none", started_at: at };
  if (!(await planCheck(db, plan))) return undefined;
  const { ringSeconds } = await hotlineSettingsOf(acting, provinceCode);
  const report = await place(acting, system, { number: line.number, ringSeconds });
  const answeredAfterMs = report.answeredAfterMs ?? null;
  const finishedAt = new Date(at.getTime() + (report.tookMs ?? 0));
  const said = report.said ?? null;
  await finishCheck(db, key, { finished_at: finishedAt, result: report.result, answered_after_ms: answeredAfterMs, said }); // prettier-ignore
  const caller = report.callerId ? dialledNumber(report.callerId) : undefined;
  if (caller)
    await markTestCalls(db, { provinceCode, line: line.number, caller, from: at, to: new Date(finishedAt.getTime() + 10_000) }); // prettier-ignore
  return { line: line.number, plannedAt: formatInstant(plannedAt), result: report.result, answeredAfterMs };
}

/** Nothing to call with is the fault of our own side, and is kept as such. */
const place = (
  { telephony }: Acting,
  system: TelephoneSystemKey | undefined,
  call: TestCall,
): Promise<TestCallReport> =>
  telephony && system
    ? telephony.placeTestCall(system, call)
    : Promise.resolve({ result: "unplaced", said: "no telephone system is connected" });
