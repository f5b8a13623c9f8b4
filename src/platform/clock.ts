/** The only place that knows what time it is; tests and the simulation drive their own. */
export type Clock = { now(): Date };

export const wallClock: Clock = { now: () => new Date() };

export type DrivenClock = Clock & { set(at: Date): void; advance(minutes: number): void };

export function drivenClock(start: Date): DrivenClock {
  let at = start;
  return {
    now: () => at,
    set: (next) => {
      at = next;
    },
    advance: (minutes) => {
      at = new Date(at.getTime() + minutes * 60_000);
    },
  };
}
