import { z } from "zod";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { provinceOfOrganisation } from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import { countersign } from "../stores/closing-store.ts";
import { tillInput } from "./close-day.ts";

export const countersignOutput = z.object({ centre: z.string(), day: z.string(), cashier: z.string() });

/** The head of the centre has seen book and money; nobody countersigns their own till. */
export const countersignDay = defineCommand({
  name: "payments.countersign-day",
  permission: "payments.countersign-day",
  summary: "Countersigns a closed till, by the head of its centre.",
  input: z.strictObject({ ...tillInput, cashier: z.string().trim().min(1).max(80) }),
  writes: "transaction",
  async run(acting, { centre, day, cashier }) {
    const provinceCode = await provinceOfOrganisation(acting, centre);
    const { actor } = acting;
    const isHere = provinceCode && may(actor, "payments.countersign-day", { provinceCode, organisationId: centre });
    if (actor.kind !== "official" || !provinceCode || !isHere) return refuse("payments.not_your_till", { centre });
    if (actor.accountId === cashier) return refuse("payments.own_closing");
    const by = { at: acting.at, account: actor.accountId };
    if (!(await countersign(acting.db, { provinceCode, centre, day, cashier }, by)))
      return refuse("payments.not_closed", { day });
    return ok({ centre, day, cashier });
  },
});
