/**
 * Keeps the server answering when more arrives than it can do: beyond `most` requests at once, or while the event loop
 * runs seconds late, new ones are told at once to come back. Those already inside finish, so the queue drains.
 */
export type Gate = {
  /** False: answer 503. True: call `leave` once when the response is over. */
  enter(): boolean;
  leave(): void;
  inFlight(): number;
  close(): void;
};

type GateOptions = { readonly most: number; readonly mostLateMs?: number; readonly sampleMs?: number };

export function createGate({ most, mostLateMs = 2000, sampleMs = 250 }: GateOptions): Gate {
  let inside = 0;
  let lateMs = 0;
  let expectedAt = performance.now() + sampleMs;
  const timer = setInterval(() => {
    const now = performance.now();
    lateMs = Math.max(0, now - expectedAt);
    expectedAt = now + sampleMs;
  }, sampleMs);
  timer.unref();
  return {
    enter() {
      // A lone request always enters: one slow statement must not close the house for everybody after it.
      if (inside >= most || (lateMs > mostLateMs && inside > 0)) return false;
      inside += 1;
      return true;
    },
    leave: () => {
      inside -= 1;
    },
    inFlight: () => inside,
    close: () => clearInterval(timer),
  };
}
