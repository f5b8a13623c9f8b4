import { z } from "zod";
import { ok, refuse } from "#core/result";
import { dueAt, type TimeLimit } from "#core/time/deadline";
import { formatInstant, parseInstant } from "#core/time/local-time";
import { apiQuery } from "#platform/http/api-door";
import { nationalCalendar } from "./calendar-for.ts";

const params = z.object({
  from: z.string().max(40).meta({ description: "ISO 8601; without an offset it is Vietnamese time." }),
  limit: z.coerce.number().min(0).max(10_000).default(0),
  unit: z.enum(["working-hour", "working-day", "calendar-day", "month"]).default("working-day"),
  sameDay: z.enum(["true", "false"]).default("false").meta({ description: "true: by closing today when received up to 15:00, else by closing of the next working day; `limit` and `unit` are then ignored." }),
}); // prettier-ignore

const limitOf = ({ limit, unit, sameDay }: z.infer<typeof params>): TimeLimit =>
  sameDay === "true" ? { unit: "same-day", cutoff: "15:00" } : { amount: limit, unit };

/** When something received at a moment is due: national days off, 07:00–11:30 and 13:30–17:00, hour-based. */
export const deadlineQuery = apiQuery({
  path: "/deadline",
  tag: "calendar",
  summary: "The due moment of a time limit, by the national working calendar.",
  params,
  output: z.object({ dueAt: z.string().meta({ description: "ISO 8601 at +07:00." }) }),
  run: async ({ acting, params }) => {
    const from = parseInstant(params.from);
    if (!from) return refuse("calendar.bad_instant", { from: params.from });
    const due = dueAt(await nationalCalendar(acting), limitOf(params), { from });
    return due ? ok({ dueAt: formatInstant(due) }) : refuse("calendar.out_of_range", { from: params.from });
  },
});
