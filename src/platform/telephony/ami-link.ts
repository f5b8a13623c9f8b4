import type { AmiPacket } from "./ami-packets.ts";
import { openAmiSession, type AmiSession, type AmiSettings } from "./ami-session.ts";
import { backOffMs } from "./back-off.ts";

/** `refused`: Asterisk answers, but not to this name and secret; an administrator has to look. */
export type AmiState = "up" | "down" | "refused";

/** What whoever holds the link hears. None of these may throw. */
type AmiListener = {
  readonly onEvent: (event: AmiPacket) => void;
  /** Logged in, the first time or again: what happened meanwhile has to be asked for. */
  readonly onUp: () => void;
  readonly onState?: (state: AmiState, why: string) => void;
};

/** A connection that is kept: it logs in, listens, and comes back by itself whenever it breaks. */
export type AmiLink = {
  state(): AmiState;
  /** Asterisk's answer; rejects while the link is down. */
  send(action: string, fields?: AmiPacket): Promise<AmiPacket>;
  /** Stops reading, so that Asterisk has to wait; `resume` goes on. */
  pause(): void;
  resume(): void;
  close(): void;
};

export function keepAmiLink(settings: AmiSettings, listener: AmiListener): AmiLink {
  let session: AmiSession;
  let state: AmiState = "down";
  let failures = 0;
  let closed = false;
  let again: NodeJS.Timeout | undefined;

  const turn = (to: AmiState, why = ""): void => {
    if (state === to) return;
    state = to;
    listener.onState?.(to, why);
  };
  const open = (): void => {
    session = openAmiSession(settings, {
      onEvent: listener.onEvent,
      onLogin() {
        failures = 0;
        turn("up");
        listener.onUp();
      },
      onEnd({ why, refused }) {
        turn(refused ? "refused" : "down", why);
        if (closed) return;
        failures += 1;
        again = setTimeout(open, backOffMs(failures, Math.random())).unref();
      },
    });
  };
  open();
  return {
    state: () => state,
    send: (action, fields = {}) =>
      state === "up" ? session.ask(action, fields) : Promise.reject(new Error("The link to Asterisk is down.")),
    pause: () => session.pause(),
    resume: () => session.resume(),
    close() {
      closed = true;
      clearTimeout(again);
      session.end();
    },
  };
}
