import type { CallRow } from "./call-tables.ts";
import type { CallFacts } from "./model/call.ts";

/** What is known of a call, from its row. */
export const factsOfRow = (row: CallRow): CallFacts => ({
  ...(row.line ? { line: row.line } : {}),
  ...(row.caller ? { caller: row.caller } : {}),
  ...(row.caller_name ? { callerName: row.caller_name } : {}),
  ...(row.ringing_at ? { ringingAt: row.ringing_at } : {}),
  ...(row.answered_at ? { answeredAt: row.answered_at } : {}),
  ...(row.answered_by ? { answeredBy: row.answered_by } : {}),
  ...(row.missed_at ? { missedAt: row.missed_at } : {}),
  ...(row.ended_at ? { endedAt: row.ended_at } : {}),
  ...(row.recording ? { recording: row.recording } : {}),
});
