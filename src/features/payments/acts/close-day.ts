import { z } from "zod";
import { whole } from "../model/whole.ts";
import { may } from "#core/access/may";
import { formatWhole } from "#core/text/amount";
import { ok, refuse } from "#core/result";
import { isLocalDate } from "#core/time/local-date";
import { localDateOf } from "#core/time/local-time";
import { provinceOfOrganisation } from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import { balanceOf, denominations } from "../model/closing.ts";
import { AUTOMATIC_TILL } from "../model/payment.ts";
import { insertClosing, totalsOf } from "../stores/closing-store.ts";
import { holdSeries } from "../stores/receipt-store.ts";
import { seriesOf } from "./settle-order.ts";
import { undoableOnce } from "./undoable.ts";

const name = "payments.close-day";

const count = whole(0, 1_000_000);
export const tillInput = {
  centre: z.string().trim().min(1).max(60),
  day: z.string().refine(isLocalDate, { params: { problem: "not_a_date" } }),
};

const noteShape = new RegExp(`^(${denominations.join("|")})$`);

const input = z.strictObject({
  ...tillInput,
  /** The transfers and gateway payments of the centre, which no person took in. */
  automatic: z.boolean().default(false),
  floatDong: whole(0, 1_000_000_000),
  /** How many notes of each value lie in the drawer. */
  counted: z.record(z.string().regex(noteShape), count).default({}),
  explanation: z.string().trim().max(500).default(""),
});

export const closingOutput = z.object({
  centre: z.string(),
  day: z.string(),
  cashier: z.string(),
  receipts: z.number().int(),
  netDong: z.number().int(),
  differenceDong: z.number().int(),
});

/** Counts and signs a till's day. The book and the drawer must agree, or the difference be explained; then it is locked. */
export const closeDay = defineCommand({
  name,
  permission: "payments.close-day",
  summary: "Closes a cashier's day: float, receipts, refunds and counted notes; a difference needs an explanation.",
  input,
  writes: "itself",
  async run(acting, { centre, day, automatic, floatDong, counted, explanation }) {
    const provinceCode = await provinceOfOrganisation(acting, centre);
    const { actor } = acting;
    const isHere = provinceCode && may(actor, "payments.close-day", { provinceCode, organisationId: centre });
    if (actor.kind !== "official" || !provinceCode || !isHere) return refuse("payments.not_your_till", { centre });
    // Notices come at any hour of their day.
    if (automatic ? day >= localDateOf(acting.at) : day > localDateOf(acting.at))
      return refuse("payments.day_not_over", { day });
    const till = { provinceCode, centre, day, cashier: automatic ? AUTOMATIC_TILL : actor.accountId };
    return undoableOnce(acting, name, async (within) => {
      // Whoever takes money at this centre waits here: nothing is added to a day while it is summed up.
      const series = await seriesOf(within, { provinceCode, id: centre }, day);
      await holdSeries(within.db, { provinceCode, centre, series }, 0);
      const totals = await totalsOf(within.db, till);
      const balance = balanceOf(totals, floatDong, counted);
      const { differenceDong } = balance;
      if (differenceDong !== 0 && explanation.length < 5)
        return refuse("payments.difference_unexplained", { difference: formatWhole(differenceDong, "vi") });
      const closing = { ...till, ...totals, floatDong, counted, differenceDong, explanation, closedAt: within.at };
      if (!(await insertClosing(within.db, closing))) return refuse("payments.closed_already", { day });
      const { cashier } = till;
      return ok({ centre, day, cashier, receipts: totals.receipts, netDong: balance.netDong, differenceDong });
    });
  },
});
