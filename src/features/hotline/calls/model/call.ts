/**
 * What is known about a call: the join of everything told about it. Each field only ever moves one way (the earliest
 * ringing, the latest end), so the order of arrival and repetitions make no difference.
 */
export type CallFacts = {
  readonly line?: string;
  readonly caller?: string;
  readonly callerName?: string;
  readonly ringingAt?: Date;
  readonly answeredAt?: Date;
  readonly answeredBy?: string;
  readonly missedAt?: Date;
  readonly endedAt?: Date;
  readonly recording?: string;
};

export const callStates = ["ringing", "talking", "ended", "missed", "unheard"] as const;
/** `unheard`: it rang, and then nothing was told any more. */
export type CallState = (typeof callStates)[number];

/** No line rings so long, no telephone system is silent so long about a call that rings. */
const silentAfterMs = 5 * 60_000;
/** The longest conversation; then the end was not told. */
const talkingAtMostMs = 4 * 3_600_000;

/** An answer outweighs a "missed": several telephones ring for one call, and all but one of them miss it. */
export const callState = (facts: CallFacts, at: Date): CallState => {
  const { answeredAt, endedAt, missedAt, ringingAt } = facts;
  if (answeredAt) {
    const longGone = at.getTime() - answeredAt.getTime() > talkingAtMostMs;
    return endedAt || longGone ? "ended" : "talking";
  }
  if (missedAt || endedAt) return "missed";
  const since = ringingAt ?? at;
  return at.getTime() - since.getTime() > silentAfterMs ? "unheard" : "ringing";
};

// Clocks of a switch and its nodes differ by so much.
const clockSlackMs = 2_000;

/** True when the times contradict each other: somebody's clock is wrong, and no waiting time can be worked out. */
export const timesContradict = ({ ringingAt, answeredAt, endedAt }: CallFacts): boolean => {
  const inOrder = [ringingAt, answeredAt, endedAt].filter((each) => each !== undefined).map((each) => each.getTime());
  return inOrder.some((time, place) => place > 0 && time + clockSlackMs < (inOrder[place - 1] ?? 0));
};

/** Seconds a caller waited for an answer; undefined when never answered, or when the times cannot be right. */
export const waitedSeconds = (facts: CallFacts): number | undefined => {
  const { ringingAt, answeredAt } = facts;
  if (!ringingAt || !answeredAt || timesContradict(facts)) return undefined;
  return Math.max(0, (answeredAt.getTime() - ringingAt.getTime()) / 1000);
};
