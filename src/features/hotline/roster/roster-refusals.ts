import type { RefusalText } from "#platform/feature";

export const rosterRefusals = {} as const satisfies Record<string, RefusalText>;
