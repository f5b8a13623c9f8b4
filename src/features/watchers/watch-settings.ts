import type { Reading } from "#platform/context";
import { usualLadders, type Ladders } from "./model/ladder.ts";
import { usualPushRules, type PushRules } from "./model/push-time.ts";
import { readSettings } from "./settings-store.ts";

export type WatchSettings = { readonly ladders: Ladders; readonly push: PushRules };

/** What a province has decided, over what is usual: a watch added later has its usual ladder. */
export const watchSettingsOf = ({ db, memory }: Reading, provinceCode: string): Promise<WatchSettings> =>
  memory.remember(`watchers/settings/${provinceCode}`, async () => {
    const stored = await readSettings(db, provinceCode);
    return {
      ladders: { ...usualLadders, ...stored?.ladders },
      push: { ...usualPushRules, ...stored?.push },
    };
  });

export const forgetWatchSettings = ({ memory }: Reading, provinceCode: string): void =>
  memory.forget(`watchers/settings/${provinceCode}`);
