import type { Reading } from "#platform/context";
import { readHotlineSettings } from "./settings-store.ts";
import { usualSettings, type HotlineSettings } from "./settings.ts";

const keyOf = (provinceCode: string): string => `hotline/settings/${provinceCode}`;

/** A province's settings, the usual ones until it decides. */
export const hotlineSettingsOf = ({ db, memory }: Reading, provinceCode: string): Promise<HotlineSettings> =>
  memory.remember(keyOf(provinceCode), async () => ({
    ...usualSettings,
    ...(await readHotlineSettings(db, provinceCode)),
  }));

export const forgetHotlineSettings = ({ memory }: Reading, provinceCode: string): void =>
  memory.forget(keyOf(provinceCode));
