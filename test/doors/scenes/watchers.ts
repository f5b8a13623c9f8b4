import { changeWatchSettings, markSeen } from "#features/watchers";
import { asCommand } from "#platform/feature";
import { usualLadders } from "../../../src/features/watchers/model/ladder.ts";
import { usualPushRules } from "../../../src/features/watchers/model/push-time.ts";
import { by, everyPost } from "../cast.ts";
import { refusedBy, type Scene } from "../scene.ts";

export const watcherScenes: readonly Scene[] = [
  {
    command: asCommand(markSeen),
    when: "reminders have been read",
    allowed: by("receiver specialist leader centre-head supervisor", everyPost),
    elsewhere: refusedBy("access.not_allowed"),
    onePostEach: true,
    prepare: async () => ({ input: () => ({}) }),
  },
  {
    command: asCommand(changeWatchSettings),
    when: "a province wants other times for reminders",
    // No time at all leaves a rung out, one before the due moment is less than nothing, any minute will do.
    alsoRight: /^ladders\.[\w-]+\.(?:desk|head|centre|province|applicant) is (?:null|minus one|a number)$/,
    allowed: by("administrator", "province foreign-province"),
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async () => ({ input: () => ({ ladders: usualLadders, push: usualPushRules }) }),
  },
];
