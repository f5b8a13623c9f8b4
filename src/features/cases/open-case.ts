import { actorId } from "#core/access/actor";
import { may } from "#core/access/may";
import { canonicalJson } from "#core/ledger/canonical-json";
import { ok, refuse, type Refusal, type Result } from "#core/result";
import { drawnDigits, formatCaseCode } from "#core/text/case-code";
import { findDocument } from "#features/documents";
import { findByCode } from "#features/dossiers";
import { findProcedure } from "#features/procedures";
import { calendarFor, findOrganisation, type Organisation } from "#features/units";
import { defineCommand } from "#platform/command/define-command";
import { ownKey } from "#platform/command/own-key";
import type { Acting } from "#platform/context";
import { isUniqueViolation } from "#platform/database/database";
import { queueMessage } from "#platform/notify/queue-message";
import { randomDigits } from "#platform/secrets/random";
import { sha256 } from "#platform/secrets/sha256";
import { presentCaseAct, type CaseOutput } from "./acts/case-output.ts";
import { sealCaseAct, unopened } from "./acts/seal-case-act.ts";
import { tellCitizen, wayToAnswer } from "./acts/tell-citizen.ts";
import { openCaseInput, type OpenCaseInput } from "./case-input.ts";
import { findRepeatedCase } from "./case-queries.ts";
import { isConfidential, type CaseHead, type CaseState } from "./model/case.ts";
import { openingTerms } from "./model/case-rules.ts";
import { concernOf, denunciationDesk } from "./model/sight.ts";
import { watchFrom } from "./model/watch-from.ts";
import { caseRulesOf } from "./settings/case-rules-of.ts";
import { insertCase, insertCaseAct } from "./stores/case-store.ts";
import { keepRound } from "./stores/round-store.ts";

/**
 * Takes in what somebody says, whichever way it came: one act, one code, one promise. Later features (calls, the
 * assistant) call this command; the secret of the case's link is `caseSecret`, for whoever opened it alone.
 */
export const openCase = defineCommand<OpenCaseInput, CaseOutput>({
  name: "case.open",
  permission: "case.open",
  summary: "Takes in feedback, a question, praise, a complaint or a denunciation, and promises when it is answered.",
  input: openCaseInput,
  writes: "itself",
  async run(acting, input): Promise<Result<CaseOutput, Refusal>> {
    const office = await findOrganisation(acting, input.about);
    if (!office) return refuse("case.unknown_office", { office: input.about });
    const { actor } = acting;
    if (actor.kind === "official" && !may(actor, "case.open", { provinceCode: office.provinceCode }))
      return refuse("case.other_province");
    const repeated = await findRepeatedCase(acting, office.provinceCode, "open");
    if (repeated) return ok(repeated);
    const wrong = await whatIsWrong(acting, office, input);
    if (wrong) return wrong;
    return keep(acting, office, input);
  },
});

async function whatIsWrong(
  acting: Acting,
  { provinceCode }: Organisation,
  { kind, contact, procedureCode, dossierCode, attachments }: OpenCaseInput,
): Promise<ReturnType<typeof refuse> | undefined> {
  // Law on Complaints 2011 art. 8.2, Law on Denunciations 2018 art. 23 and 25: name and address must be given.
  if (isConfidential(kind) && (contact.anonymous || !contact.name || !(contact.phone ?? contact.address)))
    return refuse("case.name_needed");
  if (contact.zalo !== undefined && acting.actor.kind !== "system") return refuse("access.not_allowed");
  const way = wayToAnswer(contact);
  if (contact.reply !== "none" && way === undefined) return refuse("case.no_way_to_answer");
  if (procedureCode !== undefined && !(await findProcedure(acting, procedureCode)))
    return refuse("case.unknown_procedure", { procedure: procedureCode });
  if (dossierCode !== undefined && !(await findByCode(acting, dossierCode)))
    return refuse("case.unknown_dossier", { dossier: dossierCode });
  for (const { sha256, name } of attachments)
    if (!(await isStored(acting, { provinceCode, sha256 }))) return refuse("case.unknown_file", { name });
  return undefined;
}

async function isStored(acting: Acting, key: { provinceCode: string; sha256: string }): Promise<boolean> {
  const found = await findDocument(acting, key);
  found?.content.destroy();
  return found !== undefined;
}

async function keep(acting: Acting, office: Organisation, input: OpenCaseInput): Promise<Result<CaseOutput, Refusal>> {
  const { at, db } = acting;
  const state = await openingState(acting, office, input);
  for (let tries = 0; ; tries += 1) {
    const head = headOf(acting, office, input);
    // The head is written once and is not folded: its seal is part of the first act.
    const body = { becomes: state, headHash: sha256(canonicalJson(head)) };
    const { act, item } = sealCaseAct(acting, unopened(head), { verb: "open", organisation: null, body });
    const letter = tellCitizen(acting, item, state.dueAt === null ? "openedUndated" : "opened");
    try {
      await db.transaction().execute(async (tx) => {
        await insertCase(tx, item, watchFrom(at));
        await insertCaseAct(tx, head, { ...act, requestKey: ownKey(acting) });
        await keepRound(tx, item, at);
        if (letter) await queueMessage(tx, letter);
      });
      return ok(presentCaseAct(item));
    } catch (fault) {
      if (!isUniqueViolation(fault)) throw fault;
      // The same request, twice at once, or a code that was drawn before.
      const winner = await findRepeatedCase(acting, office.provinceCode, "open");
      if (winner) return ok(winner);
      if (tries >= 5) throw fault;
    }
  }
}

function headOf(acting: Acting, { id, provinceCode }: Organisation, input: OpenCaseInput): CaseHead {
  const { channel, text, place, contact, attachments, callId } = input;
  return {
    provinceCode,
    code: formatCaseCode(provinceCode, randomDigits(drawnDigits)),
    channel,
    openedAt: acting.at.toISOString(),
    openedBy: actorId(acting.actor),
    about: id,
    text,
    ...(place ? { place } : {}),
    contact,
    attachments,
    ...(callId ? { callId } : {}),
  };
}

async function openingState(acting: Acting, office: Organisation, input: OpenCaseInput): Promise<CaseState> {
  const { kind, topic, priority, procedureCode, dossierCode } = input;
  const concerned = kind === "denunciation" ? concernOf(office.id) : [];
  const handledBy = kind === "denunciation" ? denunciationDesk(office.provinceCode, concerned) : office.id;
  const rules = await caseRulesOf(acting, office.provinceCode);
  const calendar = await calendarFor(acting, handledBy);
  return {
    status: "waiting",
    kind,
    topic,
    priority,
    procedureCode: procedureCode ?? null,
    dossierCode: dossierCode ?? null,
    handledBy,
    offices: [handledBy],
    proposedTo: null,
    owner: null,
    ...openingTerms(rules, calendar, { kind, priority, from: acting.at }),
    takenAt: null,
    extensions: 0,
    answer: null,
    answeredAt: null,
    round: 1,
    mergedInto: null,
    concerned,
    keptFrom: [],
    ratedRound: 0,
  };
}
