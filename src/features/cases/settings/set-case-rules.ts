import { z } from "zod";
import type { Official } from "#core/access/actor";
import { may } from "#core/access/may";
import { ok, refuse } from "#core/result";
import { defineCommand } from "#platform/command/define-command";
import { caseKinds, type CaseKind } from "../model/case.ts";
import { forgetCaseRules } from "./case-rules-of.ts";
import { writeCaseSettings } from "./case-settings-store.ts";

export const termUnits = ["working-hour", "working-day", "calendar-day", "month"] as const;
export const termNames = ["take", "settle", "urgent", "extension"] as const;
const term = z.strictObject({
  amount: z.int().min(1).max(400),
  unit: z.enum(termUnits),
});
const rule = z.strictObject({
  take: term,
  settle: term,
  from: z.enum(["opening", "taking"]),
  urgent: term,
  extension: term,
  mostExtensions: z.int().min(0).max(5),
});

export const caseRulesInput = z.strictObject(
  Object.fromEntries(caseKinds.map((kind) => [kind, rule])) as Record<CaseKind, typeof rule>,
);

/** A post at one office covers a place without an office; the empty id asks for a post over the whole province. */
export const maySetRules = (official: Official): boolean =>
  may(official, "case.set-rules", { provinceCode: official.provinceCode, organisationId: "" });

/** From the next act on; a due moment that was told to somebody stays. */
export const setCaseRules = defineCommand({
  name: "case.set-rules",
  permission: "case.set-rules",
  summary: "Sets how long each kind of case may take in one's province; due moments already told stay.",
  input: caseRulesInput,
  writes: "transaction",
  async run(acting, rules) {
    const { actor, at, db } = acting;
    if (actor.kind !== "official" || !maySetRules(actor)) return refuse("access.not_allowed");
    await writeCaseSettings(db, { provinceCode: actor.provinceCode, at, by: actor.accountId }, rules);
    forgetCaseRules(acting, actor.provinceCode);
    return ok(rules);
  },
});
