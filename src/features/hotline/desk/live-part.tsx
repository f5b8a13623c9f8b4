import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import type { Official } from "#core/access/actor";
import { namesOfAccounts } from "#features/staff";
import { findOrganisation } from "#features/units";
import type { Acting } from "#platform/context";
import type { Locale } from "#platform/i18n/locale";
import { ButtonLink } from "#ui/button/view";
import { Tag, type TagKind } from "#ui/tag/view";
import { liveCallsOf } from "../calls/live-calls.ts";
import { callState, waitedSeconds, type CallState } from "../calls/model/call.ts";
import type { CallRow } from "../calls/call-tables.ts";
import { officeOfCall } from "../calls/my-calls.ts";
import { factsOfRow } from "../calls/present-call.ts";
import { deskMessages } from "./messages.ts";
import { callPath } from "./paths.ts";

export const tagOfState: Readonly<Record<CallState, TagKind>> = {
  ringing: "soon",
  talking: "good",
  ended: "plain",
  missed: "late",
  unheard: "late",
};

// What rings comes first: somebody is waiting for an answer.
const urgency: readonly CallState[] = ["ringing", "talking", "missed", "unheard", "ended"];
const shown = 30;

type Drawing = { readonly acting: Acting; readonly locale: Locale };

/** The calls at this official's desk: redrawn by itself whenever something changes. */
export async function drawLive({ acting, locale }: Drawing, official: Official) {
  const text = deskMessages[locale];
  const calls = (await liveCallsOf(acting, official))
    .map((call) => ({ call, state: callState(factsOfRow(call), acting.at) }))
    .toSorted((one, other) => urgency.indexOf(one.state) - urgency.indexOf(other.state))
    .slice(0, shown);
  const names = await namesOfAccounts(
    acting,
    official.provinceCode,
    calls.flatMap(({ call }) => call.taken_by ?? []),
  );
  const rows = await Promise.all(calls.map((each, at) => drawCall({ acting, locale }, { ...each, at, names })));
  return rows.length === 0 ? <p class="soft">{text.noCalls}</p> : <ul class="calls">{rows}</ul>;
}

type Drawn = {
  readonly call: CallRow;
  readonly state: CallState;
  readonly at: number;
  readonly names: ReadonlyMap<string, string>;
};

async function drawCall({ acting, locale }: Drawing, { call, state, at, names }: Drawn) {
  const text = deskMessages[locale];
  const facts = await sayFacts({ acting, locale }, call, names);
  return (
    <li key={call.id} class={`call ${state}`} data-call={call.id}>
      <Tag kind={tagOfState[state]}>{text.states[state]}</Tag>
      <strong class="number">{call.caller ?? text.withheld}</strong>
      {call.caller_name && <span>{call.caller_name}</span>}
      <span class="soft grow">{facts}</span>
      {call.case_code && <Tag kind="good">{call.case_code}</Tag>}
      <ButtonLink
        href={callPath(call.id)}
        kind={state === "ringing" ? "primary" : "quiet"}
        {...(at === 0 ? { hotkey: "A" } : {})}
      >
        {state === "ringing" ? text.take : text.open}
      </ButtonLink>
    </li>
  );
}

async function sayFacts({ acting, locale }: Drawing, call: CallRow, names: Drawn["names"]): Promise<string> {
  const text = deskMessages[locale];
  const office = await findOrganisation(acting, officeOfCall(call));
  const since = call.ringing_at ?? call.answered_at ?? call.heard_at;
  const waited = waitedSeconds(factsOfRow(call));
  const facts = [
    call.line ? fill(text.calls, { line: call.line }) : text.unknownLine,
    locale === "vi" ? office?.name : office?.nameEn,
    fill(text.since, { time: sayInstant(since, locale, { now: acting.at }) }),
    waited === undefined ? undefined : fill(text.waited, { seconds: Math.round(waited) }),
    call.taken_by ? fill(text.takenBy, { name: names.get(call.taken_by) ?? "" }) : undefined,
    call.subject,
  ];
  return facts.filter(Boolean).join(" · ");
}
