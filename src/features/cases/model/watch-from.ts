import type { Case } from "./case.ts";

/** When a case is looked at again after an act: in a few minutes, while anybody can be reminded of it. */
export const watchFrom = ({ state }: Case, at: Date): Date | null =>
  state.status === "waiting" || state.status === "working" ? new Date(at.getTime() + 2 * 60_000) : null;
