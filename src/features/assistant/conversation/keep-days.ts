import type { Reading } from "#platform/context";
import { readKeepDays } from "./setting-store.ts";

/** Long enough for a call-back, its complaint and a monthly look at what was not known; a province may say otherwise. */
const USUAL_DAYS = 30;

export const keepDaysOf = ({ db, memory }: Reading, provinceCode: string): Promise<number> =>
  memory.remember(
    `assistant/keep-days/${provinceCode}`,
    async () => (await readKeepDays(db, provinceCode)) ?? USUAL_DAYS,
  );

export const forgetKeepDays = ({ memory }: Reading, provinceCode: string): void =>
  memory.forget(`assistant/keep-days/${provinceCode}`);
