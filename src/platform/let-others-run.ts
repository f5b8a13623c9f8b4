import { setImmediate } from "node:timers/promises";

/** In long work of the processor: requests that wait are answered before it goes on. */
export const letOthersRun = (): Promise<void> => setImmediate();
