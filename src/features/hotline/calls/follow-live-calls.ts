import type { Official } from "#core/access/actor";
import type { Reading } from "#platform/context";
import { deskState, liveCallsOf } from "./live-calls.ts";
import { liveKey } from "./live-key.ts";

/** News within this process goes out at once, but not more often than eyes can follow. */
const leastMs = 80;
/** News of other processes is looked for so often. */
const lookMs = 500;

/** Calls `tell` when something at this official's desk has changed, and once at the start. Gives what ends it. */
export function followLiveCalls(reading: Reading, official: Official, tell: (state: string) => void): () => void {
  let last: string | undefined;
  let looking = false;
  let again = false;
  let waiting: NodeJS.Timeout | undefined;
  let stopped = false;

  const look = async (): Promise<void> => {
    waiting = undefined;
    if (stopped) return;
    if (looking) return void (again = true);
    looking = true;
    try {
      const state = deskState(await liveCallsOf(reading, official));
      if (!stopped && state !== last) tell((last = state));
    } catch {
      // The database is away for a moment; the next look will tell.
    } finally {
      looking = false;
    }
    if (again) {
      again = false;
      soon();
    }
  };
  const soon = (): void => void (waiting ??= setTimeout(() => void look(), leastMs).unref());

  const unlisten = reading.memory.onForget(liveKey(official.provinceCode), soon);
  const timer = setInterval(() => void look(), lookMs).unref();
  void look();
  return () => {
    stopped = true;
    clearInterval(timer);
    clearTimeout(waiting);
    unlisten();
  };
}
