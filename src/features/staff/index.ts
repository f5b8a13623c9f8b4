import { asCommand, defineFeature } from "#platform/feature";
import { staffApi } from "./api.ts";
import { appointStandIn } from "./appoint-stand-in.ts";
import { changeAccount } from "./change-account.ts";
import { changeOwnPassword } from "./change-own-password.ts";
import { createAccount } from "./create-account.ts";
import { endPost } from "./end-post.ts";
import { endStandIn } from "./end-stand-in.ts";
import { forgetOldSessions } from "./forget-old-sessions.ts";
import { givePost } from "./give-post.ts";
import { staffMigrations } from "./migrations/0300-staff.ts";
import { followProvinceMigrations } from "./migrations/0310-follow-province.ts";
import { secondStepMigrations } from "./migrations/0320-second-step-seed.ts";
import { openApiSession } from "./open-api-session.ts";
import { staffRefusals } from "./refusals.ts";
import { confirmSecondStep, offerSecondStep, stopSecondStep } from "./second-step.ts";
import { setPassword } from "./set-password.ts";
import { staffConsole } from "./console.tsx";
import { closeSession, revokeOwnSession } from "./sign-out.ts";
import { staffFollow } from "./follows.ts";

export { createAccount } from "./create-account.ts";
export { demoAccounts, demoPassword, type DemoAccount } from "./demo-staff.ts";
export { ensureStaff, type WantedStaff } from "./ensure-staff.ts";
export { forgetSessions, identify, type ShownTokens } from "./identify.ts";
export { roleName } from "./role-names.ts";
export { openSession } from "./open-session.ts";
export { seedDemoStaff } from "./seed-demo-staff.ts";
export { signIn, type Credentials, type SignedIn } from "./sign-in.ts";
export type { Colleague } from "./staff-directory-store.ts";
export type { PostHolder } from "./post-holders-store.ts";
export { findOfficial, listColleaguesAt, listPostHolders, namesOfAccounts } from "./staff-queries.ts";

export const staff = defineFeature({
  name: "staff",
  needs: ["units"],
  migrations: { ...staffMigrations, ...followProvinceMigrations, ...secondStepMigrations },
  commands: [
    asCommand(openApiSession),
    asCommand(closeSession),
    asCommand(revokeOwnSession),
    asCommand(changeOwnPassword),
    asCommand(offerSecondStep),
    asCommand(confirmSecondStep),
    asCommand(stopSecondStep),
    asCommand(createAccount),
    asCommand(changeAccount),
    asCommand(setPassword),
    asCommand(givePost),
    asCommand(endPost),
    asCommand(appointStandIn),
    asCommand(endStandIn),
  ],
  refusals: staffRefusals,
  api: staffApi,
  console: staffConsole,
  jobs: [forgetOldSessions],
  follows: staffFollow,
});
