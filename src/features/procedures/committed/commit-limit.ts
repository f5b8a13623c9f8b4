import { z } from "zod";
import { actorId } from "#core/access/actor";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { localDateOf } from "#core/time/local-time";
import { isShorterLimit } from "#core/time/terms";
import { defineCommand } from "#platform/command/define-command";
import { findProcedure } from "../catalogue.ts";
import { insertCommittedLimit } from "./committed-limit-store.ts";
import { forgetCommittedLimits } from "./committed-limits.ts";

export const committedInput = z.strictObject({
  provinceCode: z.string().regex(/^\d{2}$/),
  procedureCode: z.string().trim().min(1).max(30),
  caseId: z.string().trim().min(1).max(60).default("standard"),
  validFrom: z.iso.date(),
  /** Nought takes the promise back: from that day the law's time holds again. */
  amount: z.number().min(0).max(1_000),
  unit: z.enum(["working-hour", "working-day", "calendar-day"]).default("working-day"),
  instrument: z.string().trim().min(3).max(200),
});

/** Provinces publish that they need less time than the law allows; then the shorter time is what a citizen is promised. */
export const commitLimit = defineCommand({
  name: "procedures.commit-limit",
  permission: "procedures.commit-limit",
  summary:
    "Publishes a shorter time that a province promises for a case of a procedure from a day on; 0 takes it back.",
  input: committedInput,
  writes: "transaction",
  async run(acting, asked) {
    const { provinceCode, procedureCode, caseId, validFrom, amount, unit, instrument } = asked;
    // The empty id asks for a post over the whole province.
    if (!may(acting.actor, "procedures.commit-limit", { provinceCode, organisationId: "" }))
      return refuse("access.not_allowed");
    if (validFrom < localDateOf(acting.at)) return refuse("procedures.commitment_past", { day: validFrom });
    const procedure = await findProcedure(acting, procedureCode, validFrom);
    const procedureCase = procedure?.cases.find(({ id }) => id === caseId);
    if (!procedureCase) return refuse("procedures.unknown", { code: `${procedureCode} ${caseId}` });
    const limit = amount === 0 ? null : { amount, unit };
    if (limit && !isShorterLimit(limit, procedureCase.limit)) return refuse("procedures.commitment_longer");
    const entry = { provinceCode, procedureCode, caseId, validFrom, limit, instrument };
    if (!(await insertCommittedLimit(acting.db, entry, { by: actorId(acting.actor), at: acting.at })))
      return refuse("procedures.commitment_taken", { day: validFrom });
    forgetCommittedLimits(acting, provinceCode);
    return ok({ provinceCode, procedureCode, caseId, validFrom, amount, unit, instrument });
  },
});
