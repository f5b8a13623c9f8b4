import { z } from "zod";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { forgetKeepDays } from "./keep-days.ts";
import { writeKeepDays } from "./setting-store.ts";

/** For how long conversations are kept: from then on the purge goes by it, for what is there as well. */
export const setKeepDays = defineCommand({
  name: "assistant.set-keep-days",
  permission: "assistant.manage",
  summary: "Sets for how many days conversations with the assistant are kept.",
  input: z.strictObject({ keepDays: z.coerce.number().int().min(1).max(365) }),
  writes: "transaction",
  async run(acting, { keepDays }) {
    const { actor, at, db } = acting;
    const whole = { provinceCode: actor.kind === "official" ? actor.provinceCode : "", organisationId: "" };
    if (actor.kind !== "official" || !may(actor, "assistant.manage", whole)) return refuse("access.not_allowed");
    await writeKeepDays(db, { provinceCode: actor.provinceCode, keepDays, at, by: actor.accountId });
    forgetKeepDays(acting, actor.provinceCode);
    return ok({ keepDays });
  },
});
