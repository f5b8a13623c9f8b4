/** How a province keeps its promises on the telephone; times that no law sets, so the province may change them. */
export type HotlineSettings = {
  /** From a missed call, or a promise, until somebody calls back. */
  readonly callBackMinutes: number;
  /** So long before the promise breaks, whoever is on duty is told. */
  readonly nearMinutes: number;
  /** A text message to whoever was not answered. */
  readonly tellCaller: boolean;
  /** An answer within so many seconds is a good one. */
  readonly goodSeconds: number;
  /** When each line is rung for a test, `HH:MM`; each line within the hour after, so that not all ring at once. */
  readonly checkTimes: readonly string[];
  /** How long a test call rings. */
  readonly ringSeconds: number;
  /** An office of which fewer were counted is compared with no other: its number says more about chance. */
  readonly fewestToRank: number;
  /** Matters that came up less often in a week are called rising by nobody. */
  readonly fewestToRise: number;
};

export const usualSettings: HotlineSettings = {
  callBackMinutes: 15,
  nearMinutes: 5,
  tellCaller: true,
  goodSeconds: 20,
  checkTimes: ["02:00", "09:00", "15:00", "21:00"],
  ringSeconds: 45,
  fewestToRank: 30,
  fewestToRise: 5,
};
