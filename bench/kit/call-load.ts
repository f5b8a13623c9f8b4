/** One event, when it happens and when it is sent, in milliseconds since the start. */
export type TimedEvent = {
  readonly sendAtMs: number;
  readonly happensAtMs: number;
  readonly event: Readonly<Record<string, string>>;
};

export type CallLoad = {
  readonly events: readonly TimedEvent[];
  readonly calls: number;
  readonly answered: number;
};

type Plan = {
  readonly calls: number;
  readonly overMs: number;
  readonly lines: readonly string[];
  readonly seed: number;
};

/** A small generator with a seed: the same load every time. */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/**
 * Calls spread over the time, four events each, four of five answered: out of order by up to two seconds, one of twenty sent
 * twice, one of a hundred ten seconds late. Each call has a caller of its own. The first line gets a tenth of the calls.
 */
export function makeCallLoad({ calls, overMs, lines, seed }: Plan): CallLoad {
  const draw = lots(seed);
  const events: TimedEvent[] = [];
  let answered = 0;
  for (let n = 0; n < calls; n += 1) {
    const begins = (n / calls) * overMs;
    const isAnswered = draw() < 0.8;
    if (isAnswered) answered += 1;
    const line = draw() < 0.1 ? lines[0] : lines[Math.floor(draw() * lines.length)];
    const caller = `09${String(10_000_000 + n)}`;
    const call = `bench-${seed}-${n}`;
    const told = (kind: string, id: string, afterMs: number): void => {
      const happensAtMs = begins + afterMs;
      const event = { id: `${call}.${id}`, call, kind, line: line ?? "", caller };
      const late = draw() < 0.01 ? 10_000 : 0;
      const sendAtMs = happensAtMs + late + (kind === "ringing" ? 0 : draw() * 2_000);
      events.push({ sendAtMs, happensAtMs, event });
      if (draw() < 0.05) events.push({ sendAtMs: sendAtMs + draw() * 1_000, happensAtMs, event });
    };
    told("ringing", "ringing", 0);
    told(isAnswered ? "answered" : "missed", "second", 1_500);
    told("ended", "ended", 3_000);
    told("recorded", "recorded", 3_200);
  }
  return { events: events.toSorted((one, other) => one.sendAtMs - other.sendAtMs), calls, answered };
}
