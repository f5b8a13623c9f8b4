import { z } from "zod";
import { actorId } from "#core/access/actor";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { formatInstant } from "#core/time/local-time";
import { defineCommand } from "#platform/command/define-command";
import { provinceInput } from "./add-number.ts";
import { forgetNumbers } from "./number-register.ts";
import { findNumber, keepVerified } from "./number-store.ts";

/** Somebody has called the number and the right office answered. When and by whom is shown to everyone. */
export const verifyNumber = defineCommand({
  name: "hotline.verify-number",
  permission: "hotline.verify-number",
  summary: "Notes that one has called a number and that its office answered; the directory shows when.",
  input: z.strictObject({
    provinceCode: provinceInput,
    id: z.string().min(1).max(60),
    note: z.string().trim().max(200).optional(),
  }),
  writes: "transaction",
  async run(acting, { provinceCode, id, note = "" }) {
    const found = await findNumber(acting.db, provinceCode, id);
    if (!found) return refuse("hotline.number_missing");
    const { organisationId, shown } = found;
    if (!may(acting.actor, "hotline.verify-number", { provinceCode, organisationId }))
      return refuse("access.not_allowed");
    if (found.validTo !== undefined) return refuse("hotline.number_retired", { number: shown });
    await keepVerified(acting.db, found, { at: acting.at, by: actorId(acting.actor), note });
    forgetNumbers(acting, provinceCode);
    return ok({ id, shown, verifiedAt: formatInstant(acting.at) });
  },
});
