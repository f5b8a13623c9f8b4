import { runStatement, type Db } from "#platform/database/database";

/** An event that has been judged, with the office its line belongs to and the id its call gets if this is its first. */
export type Intake = {
  readonly eventId: string;
  readonly callKey: string;
  readonly kind: string;
  readonly at: Date;
  readonly line?: string;
  readonly organisationId?: string;
  readonly caller?: string;
  readonly callerName?: string;
  readonly answeredBy?: string;
  readonly recording?: string;
  readonly newCallId: string;
};

type From = { readonly provinceCode: string; readonly systemId: string; readonly at: Date };

// One statement: the events that are new, and their calls joined with what was known. `least` and `greatest` leave out
// what is null, so the join of two rows is `joinFacts` of model/fold-call.ts, whichever arrives first.
const takeIn = `
  with told as (
    select * from unnest($4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::text[], $9::text[], $10::text[],
      $11::text[], $12::text[], $13::text[], $14::text[])
      t(event_id, call_key, kind, at, line, organisation_id, caller, caller_name, answered_by, recording, new_id)
  ), fresh as (
    insert into call_event (province_code, system_id, event_id, call_key, kind, at, received_at, line, caller, caller_name,
      answered_by, recording)
    select $1, $2, event_id, call_key, kind, at, $3, line, caller, caller_name, answered_by, recording from told
    on conflict do nothing
    returning event_id, call_key, kind, at, line, caller, caller_name, answered_by, recording
  ), facts as (
    select f.call_key, min(t.new_id) id, min(f.line) line, min(t.organisation_id) organisation_id, min(f.caller) caller,
      min(f.caller_name) caller_name,
      min(f.at) filter (where f.kind = 'ringing') ringing_at,
      min(f.at) filter (where f.kind = 'answered') answered_at,
      (array_agg(f.answered_by order by f.at, f.answered_by) filter (where f.kind = 'answered'))[1] answered_by,
      min(f.at) filter (where f.kind = 'missed') missed_at,
      max(f.at) filter (where f.kind = 'ended') ended_at,
      min(f.recording) recording
    from fresh f join (select event_id, min(new_id) new_id, min(organisation_id) organisation_id from told group by event_id) t
      using (event_id) group by f.call_key
  ), joined as (
    insert into hotline_call as c (province_code, system_id, call_key, id, line, organisation_id, called_office, caller,
      caller_name, ringing_at, answered_at, answered_by, missed_at, ended_at, recording, heard_at)
    select $1, $2, call_key, id, line, organisation_id, organisation_id, caller, caller_name, ringing_at, answered_at, answered_by, missed_at,
      ended_at, recording, $3 from facts order by call_key
    on conflict (province_code, system_id, call_key) do update set
      line = least(c.line, excluded.line),
      organisation_id = least(c.organisation_id, excluded.organisation_id),
      called_office = case when c.called_office is null or excluded.heard_at <= c.ringing_at + interval '1 hour'
        then least(c.called_office, excluded.called_office) else c.called_office end,
      caller = least(c.caller, excluded.caller),
      caller_name = least(c.caller_name, excluded.caller_name),
      ringing_at = least(c.ringing_at, excluded.ringing_at),
      answered_by = case
        when excluded.answered_at < c.answered_at or c.answered_at is null then excluded.answered_by
        when excluded.answered_at = c.answered_at then least(c.answered_by, excluded.answered_by)
        else c.answered_by end,
      answered_at = least(c.answered_at, excluded.answered_at),
      missed_at = least(c.missed_at, excluded.missed_at),
      ended_at = greatest(c.ended_at, excluded.ended_at),
      recording = least(c.recording, excluded.recording),
      heard_at = greatest(c.heard_at, excluded.heard_at),
      version = c.version + 1
  ) select count(*) as taken from fresh`;

const columnsOf = (events: readonly Intake[]): readonly unknown[] => [
  ...(["eventId", "callKey", "kind"] as const).map((name) => events.map((event) => event[name])),
  events.map(({ at }) => at.toISOString()),
  ...(["line", "organisationId", "caller", "callerName", "answeredBy", "recording", "newCallId"] as const).map((name) =>
    events.map((event) => event[name] ?? null),
  ),
];

/** Keeps events and joins them into their calls; says how many were new. Twice, or by two servers at once, is once. */
export async function takeInEvents(db: Db, from: From, events: readonly Intake[]): Promise<number> {
  // The same order everywhere, so that two batches never wait for each other's rows.
  const inOrder = [...events].sort((one, other) => (one.callKey < other.callKey ? -1 : 1));
  const [row] = await runStatement<{ taken: number }>(db, takeIn, [
    from.provinceCode,
    from.systemId,
    from.at,
    ...columnsOf(inOrder),
  ]);
  return Number(row?.taken ?? 0);
}
