import { z } from "zod";
import type { Permission } from "#core/access/permissions";
import type { Process, Step } from "#core/process/process";
import { findStep } from "#core/process/process";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import type { WorkingCalendar } from "#core/time/working-calendar";
import { calendarFor } from "#features/units";
import { defineCommand, type Command } from "#platform/command/define-command";
import type { Acting } from "#platform/context";
import type { Decision } from "../model/decision.ts";
import type { Dossier, Verb } from "../model/dossier.ts";
import { wholeNumber } from "./dossier-input.ts";
import { mayActAs } from "../model/may-act-as.ts";
import { allows } from "../model/policy.ts";
import { presentAct, type ActOutput } from "./present-act.ts";
import { getProcess } from "../model/process-catalogue.ts";
import { findRepeated } from "./find-repeated.ts";
import { locateDossier } from "../dossier-queries.ts";
import { listActs } from "../dossier-store.ts";
import { leadOnBehind } from "../transfer/lead-on-behind.ts";
import { recentDossiers } from "./recent-dossiers.ts";
import { refuseStale, whyNotAllowed } from "../model/why-not.ts";
import { recordAct } from "./record-act.ts";

/** What a decision is taken on. Nothing here is written; `at` is the moment of the act. */
export type Deciding = {
  readonly acting: Acting;
  readonly dossier: Dossier;
  readonly process: Process;
  readonly step: Step | undefined;
  readonly calendar: WorkingCalendar;
  /** ISO text of the moment of the act. */
  readonly now: string;
  /** The organisation for which the act is done; null when the applicant does it. */
  readonly organisation: string | null;
};

/** Which dossier, and the version the person was looking at: if it has moved since, nobody's work is overwritten. */
export const dossierKey = z.object({
  code: z.string().trim().min(1).max(60),
  version: wholeNumber(1, 1_000_000).optional(),
});
export type DossierKey = z.infer<typeof dossierKey>;

type ActDefinition<Input extends DossierKey> = {
  readonly verb: Verb;
  readonly summary: string;
  readonly input: z.ZodType<Input>;
  readonly decide: (deciding: Deciding, input: Input) => Result<Decision, Refusal> | Promise<Result<Decision, Refusal>>;
};

/**
 * An act on a dossier as a command: reads the fold (or remembers it), asks the policy, decides, and writes dossier and
 * act in one statement that fails when somebody was faster. Two round trips at most; the request key travels with the act.
 */
export function defineAct<Input extends DossierKey>(act: ActDefinition<Input>): Command<Input, ActOutput> {
  return defineCommand<Input, ActOutput>({
    name: `dossier.${act.verb}`,
    permission: `dossier.${act.verb}` as Permission,
    summary: act.summary,
    input: act.input,
    writes: "itself",
    run: async (acting, input) => {
      const result = (await attemptRemembered(act, acting, input)) ?? (await attemptRead(act, acting, input));
      if (result.ok) return result;
      // The same request again meets a dossier that it has already moved: it gets its first answer, not a refusal.
      const repeated = await findRepeated(acting, { code: input.code, verb: act.verb });
      return repeated ? ok(repeated) : result;
    },
  });
}

type Attempted = Promise<Result<ActOutput, Refusal>>;

// What this process wrote last may be old: it can lead to a write, which checks the version, but not to a refusal.
async function attemptRemembered<Input extends DossierKey>(
  act: ActDefinition<Input>,
  acting: Acting,
  input: Input,
): Promise<Awaited<Attempted> | undefined> {
  const remembered = recentDossiers(acting.memory).find(input.code);
  if (!remembered) return undefined;
  recentDossiers(acting.memory).forget(input.code);
  const result = await attempt(act, { acting, dossier: remembered }, input);
  return result.ok ? result : undefined;
}

async function attemptRead<Input extends DossierKey>(
  act: ActDefinition<Input>,
  acting: Acting,
  input: Input,
): Attempted {
  const found = await locateDossier(acting, input.code);
  const dossier = found && (await leadOnBehind(acting, found));
  return dossier ? attempt(act, { acting, dossier }, input) : refuse("dossier.unknown", { code: input.code });
}

/** True when people have done anything since that version; that it followed its unit overwrites nobody's work. */
async function hasMovedSince({ db }: Acting, dossier: Dossier, version: number | undefined): Promise<boolean> {
  if (version === undefined || version === dossier.version) return false;
  if (dossier.state.now === undefined || version > dossier.version) return true;
  const acts = await listActs(db, dossier.head.provinceCode, dossier.head.code);
  return acts.some(({ seq, kind }) => seq > version && kind !== "transfer");
}

async function attempt<Input extends DossierKey>(
  act: ActDefinition<Input>,
  { acting, dossier }: { readonly acting: Acting; readonly dossier: Dossier },
  input: Input,
): Attempted {
  const process = getProcess(dossier.head.processId);
  const as = mayActAs(acting.actor, act.verb, { dossier, process });
  const stale = await hasMovedSince(acting, dossier, input.version);
  // An official whose turn is over because a colleague was faster is told so, not that it was never their turn.
  if (!as.ok) return stale && acting.actor.kind === "official" ? refuseStale() : as;
  if (!allows(dossier, process, act.verb)) return whyNotAllowed(dossier, act.verb);
  if (stale) return refuseStale();
  const step = dossier.state.step === null ? undefined : findStep(process, dossier.state.step);
  const calendar = await calendarFor(acting, dossier.head.competentOrganisation);
  const now = acting.at.toISOString();
  const decision = await act.decide({ acting, dossier, process, step, calendar, now, organisation: as.value }, input);
  if (!decision.ok) return decision;
  const recorded = await recordAct(acting, {
    verb: act.verb,
    dossier,
    process,
    organisation: as.value,
    decision: decision.value,
  });
  if (recorded === "moved") return refuseStale();
  if (recorded === "key-taken") return refuse("dossier.key_taken");
  recentDossiers(acting.memory).keep(recorded.dossier);
  return ok(presentAct(recorded));
}
