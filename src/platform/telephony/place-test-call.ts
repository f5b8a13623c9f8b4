import { randomUUID } from "node:crypto";
import type { AmiPacket } from "./ami-packets.ts";
import type { AmiLink } from "./ami-link.ts";

/** `rang-out`: it rang and nobody answered; `dead`: not even a ring; `unplaced`: our own telephone system could not call. */
export const testCallResults = ["answered", "rang-out", "busy", "dead", "unplaced"] as const;
export type TestCallResult = (typeof testCallResults)[number];

export type TestCall = {
  readonly number: string;
  readonly ringSeconds: number;
};

export type TestCallReport = {
  readonly result: TestCallResult;
  /** From placing the call to its answer; only when answered. */
  readonly answeredAfterMs?: number;
  /** The whole call. */
  readonly tookMs?: number;
  /** The number that called, by which the call is known again where it arrives on one of our own lines. */
  readonly callerId?: string;
  /** What the telephone system said, for whoever repairs the line. */
  readonly said?: string;
};

/** How the switch reaches the public network, `{number}` standing for what is dialled: `PJSIP/{number}@trunk`. */
export type Dialling = { readonly channel: string; readonly callerId?: string };

/** Those who want to hear each event of the link while a test call is under way. */
export type Overhearing = { add(listener: (event: AmiPacket) => void): () => void };

/** What a person at the other end is given before the test call hangs up. */
const talkSeconds = 2;
const spareMs = 5_000;

/** Rings a number as a citizen would, over the telephone network, and says what came of it. Never rejects. */
export async function placeTestCall(
  link: Pick<AmiLink, "send">,
  { events, dialling }: { readonly events: Overhearing; readonly dialling: Dialling },
  { number, ringSeconds }: TestCall,
): Promise<TestCallReport> {
  const channelId = `gandan-${randomUUID()}`;
  const { callerId } = dialling;
  const progress = followCall(events, channelId);
  const startedAt = performance.now();
  const tookMs = (): number => Math.round(performance.now() - startedAt);
  const limit = setTimeout(() => progress.end("no end was told"), ringSeconds * 1000 + spareMs);
  try {
    await link.send("Originate", {
      ActionID: channelId,
      Channel: dialling.channel.replace("{number}", number.replaceAll(/[^\d+*#]/g, "")),
      ChannelId: channelId,
      Application: "Wait",
      Data: String(talkSeconds),
      Timeout: String(ringSeconds * 1000),
      Async: "true",
      ...(callerId ? { CallerID: callerId } : {}),
    });
    const ended = await progress.ended;
    const answered = ended.result === "answered" ? { answeredAfterMs: tookMs() } : {};
    return { ...ended, ...answered, tookMs: tookMs(), ...(callerId ? { callerId } : {}) };
  } catch (fault) {
    return { result: "unplaced", said: fault instanceof Error ? fault.message : String(fault), tookMs: tookMs() };
  } finally {
    clearTimeout(limit);
    progress.stop();
  }
}

// ITU-T Q.850 cause, as Asterisk gives it with the hang-up.
const busyCause = "17";

type Ended = Pick<TestCallReport, "result" | "said">;

/** What Asterisk says first may lack the cause, which comes with the hang-up a moment later. */
const causeMs = 300;

/** Listens to one call until it is answered or over. */
function followCall(events: Overhearing, channelId: string) {
  const { promise: ended, resolve } = Promise.withResolvers<Ended>();
  let begun = false;
  let rang = false;
  const end = (said: string): void => resolve({ result: begun ? (rang ? "rang-out" : "dead") : "unplaced", said });
  const stop = events.add((event) => {
    if (event["Event"] === "OriginateResponse" && event["ActionID"] === channelId) {
      if (event["Response"] === "Success") resolve({ result: "answered" });
      else setTimeout(() => end("the call could not be placed"), causeMs).unref();
    }
    if (event["Uniqueid"] !== channelId) return;
    begun = true;
    const said = (event["Cause-txt"] ?? "").slice(0, 120);
    if (event["Event"] === "Newstate" && event["ChannelStateDesc"] === "Ringing") rang = true;
    if (event["Event"] !== "Hangup") return;
    if (event["Cause"] === busyCause) resolve({ result: "busy", said });
    else end(said);
  });
  return { ended, end, stop };
}
