import { z } from "zod";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { readTelephone } from "#core/text/telephone";
import { defineCommand } from "#platform/command/define-command";
import { dayInput, provinceInput } from "./add-number.ts";
import { showOnOffices } from "./number-register.ts";
import { findNumber, keepRetired } from "./number-store.ts";

/** A number stops ringing after a day; whoever looks it up later is told whom to call instead. */
export const retireNumber = defineCommand({
  name: "hotline.retire-number",
  permission: "hotline.manage-numbers",
  summary:
    "Ends a number after a day and says what to call instead; without that, its page leads to the office that answers today.",
  input: z.strictObject({
    provinceCode: provinceInput,
    id: z.string().min(1).max(60),
    lastOn: dayInput,
    callInstead: z.string().trim().max(60).optional(),
    because: z.string().trim().min(1).max(200),
  }),
  writes: "transaction",
  async run(acting, { provinceCode, id, lastOn, callInstead = "", because }) {
    const found = await findNumber(acting.db, provinceCode, id);
    if (!found) return refuse("hotline.number_missing");
    const { organisationId, shown, validFrom } = found;
    if (!may(acting.actor, "hotline.manage-numbers", { provinceCode, organisationId }))
      return refuse("access.not_allowed");
    if (lastOn < validFrom) return refuse("hotline.retired_before_begun", { from: validFrom });
    const instead = callInstead === "" ? undefined : readTelephone(callInstead);
    if (instead && !instead.ok) return instead;
    if (instead?.value.number === found.number) return refuse("hotline.instead_same");
    const retired = { validTo: lastOn, callInstead: instead?.value.number, because };
    if (!(await keepRetired(acting.db, found, retired))) return refuse("hotline.number_retired", { number: shown });
    await showOnOffices(acting, provinceCode, [organisationId]);
    return ok({ id, shown, lastOn });
  },
});
