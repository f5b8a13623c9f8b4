/** What a telephone system tells about a call; any order, any number of times. */
const callEventKinds = ["ringing", "answered", "missed", "ended", "recorded"] as const;
export type CallEventKind = (typeof callEventKinds)[number];

export type CallEvent = {
  /** The system's own id of this event: the same id is the same event, however often it comes. */
  readonly id: string;
  /** The system's own id of the call. */
  readonly call: string;
  readonly kind: CallEventKind;
  readonly at: Date;
  /** The number that was dialled, as the system writes it. */
  readonly line?: string;
  /** The caller's number; absent when withheld. */
  readonly caller?: string;
  readonly callerName?: string;
  /** The extension or agent that answered. */
  readonly answeredBy?: string;
  /** Name of the recording in the telephone system. */
  readonly recording?: string;
};
