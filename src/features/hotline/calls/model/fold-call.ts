import type { CallFacts } from "./call.ts";

type Told = {
  readonly kind: "ringing" | "answered" | "missed" | "ended" | "recorded";
  readonly at: Date;
  readonly line?: string;
  readonly caller?: string;
  readonly callerName?: string;
  readonly answeredBy?: string;
  readonly recording?: string;
};

const earlier = (one: Date | undefined, other: Date | undefined): Date | undefined =>
  !one || (other && other < one) ? other : one;
const later = (one: Date | undefined, other: Date | undefined): Date | undefined =>
  !one || (other && other > one) ? other : one;
const first = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;

/** Who answered first; of two at the very same moment the first by name. */
const answerer = (one: CallFacts, other: CallFacts): string | undefined => {
  const [a, b] = [one.answeredAt?.getTime() ?? Infinity, other.answeredAt?.getTime() ?? Infinity];
  if (a === b) return first(one.answeredBy, other.answeredBy);
  return a < b ? one.answeredBy : other.answeredBy;
};

/** Everything known on either side. Commutative, associative and idempotent: `call-store.ts` does the same in SQL. */
export const joinFacts = (one: CallFacts, other: CallFacts): CallFacts =>
  present({
    line: first(one.line, other.line),
    caller: first(one.caller, other.caller),
    callerName: first(one.callerName, other.callerName),
    ringingAt: earlier(one.ringingAt, other.ringingAt),
    answeredAt: earlier(one.answeredAt, other.answeredAt),
    answeredBy: answerer(one, other),
    missedAt: earlier(one.missedAt, other.missedAt),
    endedAt: later(one.endedAt, other.endedAt),
    recording: first(one.recording, other.recording),
  });

const present = (facts: { readonly [Name in keyof CallFacts]: CallFacts[Name] | undefined }): CallFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));

const factsOf = (event: Told): CallFacts => {
  const { kind, at, line, caller, callerName, answeredBy, recording } = event;
  return present({
    line,
    caller,
    callerName,
    ringingAt: kind === "ringing" ? at : undefined,
    answeredAt: kind === "answered" ? at : undefined,
    answeredBy: kind === "answered" ? answeredBy : undefined,
    missedAt: kind === "missed" ? at : undefined,
    endedAt: kind === "ended" ? at : undefined,
    recording,
  });
};

/** A call from its events, whatever their order and however often each came. */
export const foldCall = (events: readonly Told[]): CallFacts => events.map(factsOf).reduce(joinFacts, {});
