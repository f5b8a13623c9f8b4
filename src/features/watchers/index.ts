import { asCommand, defineFeature } from "#platform/feature";
import { watcherApi } from "./api.ts";
import { changeWatchSettings } from "./change-settings.ts";
import { watcherConsole } from "./console/index.ts";
import { watcherJobs } from "./jobs.ts";
import { markSeen } from "./mark-seen.ts";
import { watcherMigrations } from "./migrations/0901-watchers.ts";
import { watcherRefusals } from "./refusals.ts";
import { watchersFollow } from "./follows.ts";

export { aroundOf } from "./around-of.ts";
export { identified } from "./identified.ts";
export { lookAtWatches, type Looked } from "./model/look.ts";
export type { Place, Watch } from "./model/watches.ts";
export { endNotices, raiseNotices } from "./notice-store.ts";
export { changeWatchSettings } from "./change-settings.ts";
export { markSeen } from "./mark-seen.ts";
export { listMyNotices, noticeCountsOf } from "./my-notices.ts";

export const watchers = defineFeature({
  name: "watchers",
  needs: ["units", "procedures", "staff", "dossiers"],
  migrations: watcherMigrations,
  commands: [asCommand(markSeen), asCommand(changeWatchSettings)],
  refusals: watcherRefusals,
  api: watcherApi,
  console: watcherConsole,
  jobs: watcherJobs,
  follows: watchersFollow,
});
