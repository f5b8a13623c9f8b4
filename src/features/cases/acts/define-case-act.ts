import { z } from "zod";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import { defineCommand, type Command } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import type { Db } from "#platform/database/database";
import { findCaseByCode, findRepeatedCase } from "../case-queries.ts";
import type { Case, CaseState } from "../model/case.ts";
import { caseAllows, permissionOf, whyNotOnCase, type CaseActVerb } from "../model/case-policy.ts";
import { findRoot } from "../stores/follower-store.ts";
import { presentCaseAct, type CaseOutput } from "./case-output.ts";
import { recordCaseAct } from "./record-case-act.ts";
import { sealCaseAct } from "./seal-case-act.ts";
import { tellCitizen } from "./tell-citizen.ts";
import type { Occasion } from "./citizen-messages.ts";

/** Which case, and the version the person was looking at: if it has moved since, nobody's work is overwritten. */
export const caseKey = z.object({
  code: z.string().trim().min(1).max(40),
  version: z
    .preprocess(
      (sent) => (typeof sent === "string" && /^\s*\d{1,9}\s*$/.test(sent) ? Number(sent) : sent),
      z.int().min(1).max(1_000_000),
    )
    .meta({ type: "integer", minimum: 1, maximum: 1_000_000 })
    .optional(),
});
export type CaseActKey = z.infer<typeof caseKey>;

export type DecidingCase = { readonly acting: Acting; readonly item: Case; readonly now: string };

export type CaseDecision = {
  readonly becomes: Partial<CaseState>;
  /** Kept with the act beside what it changes. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** What whoever opened it is told. */
  readonly tells?: Occasion;
  /** Cases merged into this one, whose senders are told the same. */
  readonly followers?: readonly Case[];
  /** Written in the same transaction; nothing else may be read in it. */
  readonly also?: (tx: Db, item: Case) => Promise<void>;
};

type CaseActDefinition<Input extends CaseActKey> = {
  readonly verb: CaseActVerb;
  readonly summary: string;
  readonly input: z.ZodType<Input>;
  /** Whoever opened a case that was merged away may do it too: it is done to the case it went into. */
  readonly throughMerged?: true;
  readonly decide: (deciding: DecidingCase, input: Input) => Promise<Result<CaseDecision, Refusal>>;
};

/**
 * An act on a case as a command: reads the fold, asks the policy, decides, and writes fold, act, round and letters in one
 * transaction that fails when somebody was faster. The request's key travels with the act.
 */
export function defineCaseAct<Input extends CaseActKey>(act: CaseActDefinition<Input>): Command<Input, CaseOutput> {
  return defineCommand<Input, CaseOutput>({
    name: `case.${act.verb}`,
    permission: permissionOf(act.verb),
    summary: act.summary,
    input: act.input,
    writes: "itself",
    async run(acting, input) {
      const item = await findCaseByCode(acting, input.code);
      if (!item) return refuse("case.unknown", { code: input.code });
      const goesOn = act.throughMerged ? await findRoot(acting.db, item) : item;
      const result = await attempt(act, { acting, asked: item, item: goesOn }, input);
      if (result.ok) return result;
      // The same request again meets a case that it has already moved: it gets its first answer, not a refusal.
      const repeated = await findRepeatedCase(acting, item.head.provinceCode, act.verb);
      return repeated?.code === goesOn.head.code ? ok(repeated) : result;
    },
  });
}

async function attempt<Input extends CaseActKey>(
  act: CaseActDefinition<Input>,
  { acting, asked, item }: { readonly acting: Acting; readonly asked: Case; readonly item: Case },
  input: Input,
): Promise<Result<CaseOutput, Refusal>> {
  const why = whyNotOnCase(acting.actor, act.verb, asked);
  if (why) return { ok: false, refusal: why };
  if (input.version !== undefined && input.version !== item.version) return refuse("case.stale");
  if (!caseAllows(item, act.verb)) return refuse("case.not_now", { code: item.head.code });
  const decided = await act.decide({ acting, item, now: acting.at.toISOString() }, input);
  if (!decided.ok) return decided;
  const { becomes, facts, tells, followers = [], also } = decided.value;
  const organisation = acting.actor.kind === "official" ? item.state.handledBy : null;
  const sealed = sealCaseAct(acting, item, { verb: act.verb, organisation, body: { ...facts, becomes } });
  const letters = tells
    ? [
        tellCitizen(acting, sealed.item, tells),
        ...followers.map(({ head }) => tellCitizen(acting, { ...sealed.item, head }, tells)),
      ].filter((letter) => letter !== undefined)
    : [];
  const done = await recordCaseAct(acting, { ...sealed, letters, ...(also ? { also } : {}) });
  if (done === "moved") return refuse("case.stale");
  return ok(presentCaseAct(sealed.item));
}
