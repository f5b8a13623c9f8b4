import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import { createAmiCallReader } from "./ami-call-reader.ts";
import { keepAmiLink, type AmiLink, type AmiState } from "./ami-link.ts";
import type { AmiSettings } from "./ami-session.ts";
import type { AmiPacket } from "./ami-packets.ts";
import type { CallEvent } from "./call-event.ts";
import { createEventQueue, type EventQueue } from "./event-queue.ts";
import { placeTestCall, type Dialling } from "./place-test-call.ts";
import type { TelephoneSystemKey, Telephony } from "./telephony.ts";

export type AsteriskSettings = TelephoneSystemKey &
  AmiSettings & {
    /** Contexts of the dialplan into which calls from outside come. */
    readonly contexts: readonly string[];
    readonly dialling: Dialling;
  };

type Parts = {
  readonly clock: Clock;
  readonly log: Log;
  /** Takes what happened into the store; rejecting means: give it again. */
  readonly take: (system: TelephoneSystemKey, events: readonly CallEvent[]) => Promise<void>;
};

export type ConnectedTelephony = Telephony & {
  /** Everything heard so far has been taken. */
  settled(): Promise<void>;
  close(): void;
};

type Connected = TelephoneSystemKey & {
  readonly link: AmiLink;
  readonly queue: EventQueue<CallEvent>;
  readonly listeners: Set<(event: AmiPacket) => void>;
  readonly dialling: Dialling;
  why: string;
};

/** Keeps a link to each Asterisk, hands on what happens to calls, and places test calls. */
export function connectAsterisk(all: readonly AsteriskSettings[], parts: Parts): ConnectedTelephony {
  const systems = all.map((settings) => connectOne(settings, parts));
  const find = ({ provinceCode, systemId }: TelephoneSystemKey): Connected | undefined =>
    systems.find((each) => each.provinceCode === provinceCode && each.systemId === systemId);
  return {
    async placeTestCall(key, call) {
      const system = find(key);
      if (!system) return { result: "unplaced", said: "not connected" };
      const { link, dialling, listeners } = system;
      const events = {
        add(listener: (event: AmiPacket) => void) {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
      };
      return placeTestCall(link, { events, dialling }, call);
    },
    links: () =>
      systems.map(({ provinceCode, systemId, link, why }) => ({ provinceCode, systemId, state: link.state(), why })),
    settled: async () => void (await Promise.all(systems.map(({ queue }) => queue.drained()))),
    close: () =>
      systems.forEach(({ link, queue }) => {
        link.close();
        queue.close();
      }),
  };
}

function connectOne(settings: AsteriskSettings, { clock, log, take }: Parts): Connected {
  const { provinceCode, systemId, contexts, dialling } = settings;
  const key = { provinceCode, systemId };
  const reader = createAmiCallReader(new Set(contexts));
  const listeners = new Set<(event: AmiPacket) => void>();
  const queue = createEventQueue<CallEvent>({
    take: (events) => take(key, events),
    // Asterisk holds back what we do not read; what it cannot hold is asked for after the next login.
    onFull: () => link.pause(),
    onRoom: () => link.resume(),
    onFault: (fault) => log.error("telephony.take_failed", { ...key, fault }),
  });
  const link: AmiLink = keepAmiLink(settings, {
    onEvent(event) {
      for (const listener of listeners) listener(event);
      queue.push(reader.read(event, clock.now()));
    },
    // Calls that began or ended while we were away.
    onUp: () => void link.send("CoreShowChannels").catch(() => undefined),
    onState(state: AmiState, why) {
      connected.why = why;
      log.warn("telephony.link", { ...key, state, why });
    },
  });
  const connected: Connected = { ...key, link, queue, listeners, dialling, why: "" };
  return connected;
}
