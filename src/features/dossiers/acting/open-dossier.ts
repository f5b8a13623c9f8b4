import { ok, refuse, type Refusal, type Result } from "#core/result";
import { localDateOf } from "#core/time/local-time";
import { findProcedure, type Channel, type Procedure, type ProcedureCase } from "#features/procedures";
import { agencyCodeOn, findOrganisation, type Organisation } from "#features/units";
import type { Acting } from "#platform/context";
import { ownKey } from "#platform/command/own-key";
import { isUniqueViolation } from "#platform/database/database";
import type { Process } from "#core/process/process";
import { competentOrganisation } from "./competent-organisation.ts";
import type { DossierFee } from "#features/fees";
import { owedAtOpening, reckonOpening } from "./opening-fee.ts";
import type { Decision } from "../model/decision.ts";
import type { OpeningInput, PersonInput } from "./dossier-input.ts";
import { initialState, type Dossier, type DossierHead, type Paper, type Person, type Verb } from "../model/dossier.ts";
import { findActByRequest, insertDossier } from "../dossier-store.ts";
import { presentRecorded } from "./find-repeated.ts";
import { isCentre } from "../model/is-centre.ts";
import { nameKeys } from "../model/name-keys.ts";
import { nextDossierCode } from "../codes/next-dossier-code.ts";
import { presentAct, type ActOutput } from "./present-act.ts";
import { getProcess } from "../model/process-catalogue.ts";
import { recentDossiers } from "./recent-dossiers.ts";
import { sealRecord, unwritten } from "./record-act.ts";

/** Everything a first act is decided on. */
export type Opening = {
  readonly acting: Acting;
  readonly procedure: Procedure;
  readonly procedureCase: ProcedureCase;
  readonly centre: Organisation;
  readonly process: Process;
  readonly dossier: Dossier;
  readonly fee: DossierFee | undefined;
};

export type OpeningPlan = {
  readonly verb: Verb;
  readonly channel: Channel;
  /** The centre that receives, and where the person handed it in when that is another place. */
  readonly centreId: string;
  readonly submittedAtOrganisation?: string;
  readonly organisation: string | null;
  readonly linkHash?: string;
  readonly decide: (opening: Opening) => Promise<Result<Decision, Refusal>>;
};

/** Opens a dossier: fixes procedure version, case, channel and organisations, gives it a code, writes its first act. */
export async function openDossier(
  acting: Acting,
  input: OpeningInput,
  plan: OpeningPlan,
): Promise<Result<ActOutput, Refusal>> {
  const opening = await prepare(acting, input, plan);
  if (!opening.ok) return opening;
  const { dossier, process } = opening.value;
  const decided = await plan.decide(opening.value);
  if (!decided.ok) return decided;
  const decision = decided.value;
  // The first act says the whole state, so that folding the acts alone rebuilds it.
  const { fee } = opening.value;
  const becomes = { ...dossier.state, ...decision.becomes, ...owedAtOpening(fee, plan.verb) };
  const { record, recorded } = sealRecord(acting, {
    verb: plan.verb,
    dossier,
    process,
    organisation: plan.organisation,
    decision: { facts: fee ? { ...decision.facts, fee } : decision.facts, becomes },
  });
  try {
    await insertDossier(acting.db, record, { head: dossier.head, names: nameKeys(dossier.head.owner.name) });
    recentDossiers(acting.memory).keep(recorded.dossier);
    return ok(presentAct(recorded));
  } catch (fault) {
    const first = isUniqueViolation(fault)
      ? await firstAnswer(acting, dossier.head.provinceCode, plan.verb)
      : undefined;
    if (first) return first;
    throw fault;
  }
}

// The key is taken: by this very request, which is then answered again, or by another act of the same person.
async function firstAnswer(
  acting: Acting,
  provinceCode: string,
  verb: Verb,
): Promise<Result<ActOutput, Refusal> | undefined> {
  const key = await findActByRequest(acting.db, provinceCode, ownKey(acting));
  if (!key) return undefined;
  if (key.kind !== verb) return refuse("dossier.key_taken");
  const recorded = await presentRecorded(acting, { provinceCode, code: key.code, seq: key.seq });
  return recorded && ok(recorded);
}

async function prepare(acting: Acting, input: OpeningInput, plan: OpeningPlan): Promise<Result<Opening, Refusal>> {
  const centre = await findOrganisation(acting, plan.centreId);
  if (!centre) return refuse("dossier.unknown_office", { organisation: plan.centreId });
  if (!isCentre(centre)) return refuse("dossier.not_a_centre", { organisation: centre.name });
  const procedure = await findProcedure(acting, input.procedureCode, localDateOf(acting.at));
  if (!procedure) return refuse("dossier.unknown_procedure", { code: input.procedureCode });
  if (!procedure.channels.includes(plan.channel)) return refuse("dossier.channel_closed", { channel: plan.channel });
  const procedureCase = findCase(procedure, input.caseId);
  if (!procedureCase) return refuse("dossier.unknown_case", { code: procedure.code, caseId: input.caseId ?? "" });
  const competent = await competentOrganisation(acting, procedure, { centre, unitCode: input.competentUnitCode });
  if (!competent.ok) return competent;
  const returnPlace = await returnCentre(acting, input.returnOrganisation, centre);
  if (!returnPlace.ok) return returnPlace;
  const missing = missingPaper(procedureCase, input, plan);
  if (missing) return refuse("dossier.missing_paper", { paper: missing });
  const feeCase = { provinceCode: centre.provinceCode, procedure, procedureCase, channel: plan.channel };
  const fee = await reckonOpening(acting, feeCase, input.fee);
  if (!fee.ok) return fee;

  const process = getProcess(competent.value.unitCode === centre.unitCode ? procedure.process : "transferred");
  const head: DossierHead = {
    provinceCode: centre.provinceCode,
    code: await codeFrom(acting, centre),
    procedureCode: procedure.code,
    procedureVersion: procedure.version,
    caseId: procedureCase.id,
    channel: plan.channel,
    submittedAt: acting.at.toISOString(),
    submittedAtOrganisation: plan.submittedAtOrganisation ?? centre.id,
    receivedByOrganisation: centre.id,
    competentOrganisation: competent.value.id,
    processId: process.id,
    ...toldIn(procedureCase, input, plan),
  };
  return ok({
    acting,
    procedure,
    procedureCase,
    centre,
    process,
    fee: fee.value,
    dossier: unwritten(head, initialState(returnPlace.value.id)),
  });
}

/** How the applicant wants to be written to, as far as they said. */
const wishesOf = ({ language, notifyBy }: OpeningInput): Pick<DossierHead, "language" | "notifyBy"> => ({
  ...(language ? { language } : {}),
  ...(notifyBy ? { notifyBy } : {}),
});
/** The code is of the day of the act: number and date belong together however long the writing takes. */
async function codeFrom(acting: Acting, centre: Organisation): Promise<string> {
  const day = localDateOf(acting.at);
  const issuer = await agencyCodeOn(acting, centre, day);
  const { provinceCode } = centre;
  return nextDossierCode(acting, { provinceCode, agencyCode: issuer?.code ?? centre.id, day });
}

/** What the head takes over from the person who opens the dossier. */
const toldIn = (procedureCase: ProcedureCase, input: OpeningInput, plan: OpeningPlan) => ({
  owner: person(input.owner),
  ...(input.submitter ? { submitter: person(input.submitter) } : {}),
  answers: input.answers,
  papers: namedPapers(procedureCase, input),
  sets: input.sets,
  ...(plan.linkHash ? { linkHash: plan.linkHash } : {}),
  ...wishesOf(input),
});

// A procedure with one case needs no choice.
const findCase = (procedure: Procedure, caseId: string | undefined): ProcedureCase | undefined =>
  caseId === undefined ? procedure.cases[0] : procedure.cases.find((each) => each.id === caseId);

async function returnCentre(
  acting: Acting,
  wanted: string | undefined,
  centre: Organisation,
): Promise<Result<Organisation, Refusal>> {
  if (wanted === undefined || wanted === centre.id) return ok(centre);
  const chosen = await findOrganisation(acting, wanted);
  if (!chosen) return refuse("dossier.unknown_office", { organisation: wanted });
  if (chosen.provinceCode !== centre.provinceCode)
    return refuse("dossier.other_province", { organisation: chosen.name });
  return isCentre(chosen) ? ok(chosen) : refuse("dossier.not_a_centre", { organisation: chosen.name });
}

// At the counter the officer checks on the spot; an online dossier is checked when it is accepted.
function missingPaper(procedureCase: ProcedureCase, input: OpeningInput, plan: OpeningPlan): string | undefined {
  if (plan.verb !== "receive") return undefined;
  const brought = new Set(
    input.papers.filter((paper) => paper.copies > 0 || paper.kind === "show").map((paper) => paper.componentId),
  );
  const needed = procedureCase.components.filter(
    (each) => each.required && each.kind !== "data" && each.kind !== "show",
  );
  return needed.find((component) => !brought.has(component.id))?.name.vi;
}

const namedPapers = (procedureCase: ProcedureCase, input: OpeningInput): Paper[] =>
  input.papers.map((paper) => ({
    componentId: paper.componentId,
    name:
      paper.name ??
      procedureCase.components.find((each) => each.id === paper.componentId)?.name.vi ??
      paper.componentId,
    kind: paper.kind,
    copies: paper.copies,
    ...(paper.files.length > 0 ? { files: paper.files } : {}),
  }));

// What was left blank is left out.
const person = (input: PersonInput): Person =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as unknown as Person;
