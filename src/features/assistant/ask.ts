import { localDateOf } from "#core/time/local-time";
import { foldVietnamese } from "#core/text/fold";
import { findImported, findProcedure, titleOf, type Finding } from "#features/procedures";
import type { Reading } from "#platform/context";
import type { Answer, AskBack, AskContext, Facet, PlaceAnswer, ProcedureAnswer } from "./answer/answer.ts";
import { composeAnswer, composeImported } from "./answer/compose-answer.ts";
import { declineAnswer } from "./answer/decline-answer.ts";
import { messages } from "./messages.ts";
import { goesOnWith, readInContext } from "./understand/follow-up.ts";
import { readFacet, readFacets } from "./understand/read-facet.ts";
import { placeOf, readDivided, readPlace } from "./understand/read-place.ts";
import { splitNeeds } from "./understand/split-needs.ts";
import { weighNeeds, type Needs } from "./understand/weigh-needs.ts";

export type Question = {
  readonly text: string;
  readonly at: Date;
  /** What the conversation was about, as the answer before gave it. */
  readonly context?: AskContext;
};

const MOST_LETTERS = 2_000;
const MOST_ANSWERS = 3;

/**
 * Answers a question in ordinary words from the catalogue: pure of storage, no model, no network. Any text is taken;
 * the answer is one or more procedures, a question back, or a refusal with its reason. It never throws for what was asked.
 */
export async function ask(reading: Reading, { text, at, context }: Question): Promise<Answer> {
  const asked = text.normalize("NFC").slice(0, MOST_LETTERS).trim();
  if (asked === "") return declineAnswer("empty", "what", context);
  const finding = await readInContext(reading, asked, context);
  const facets = await reading.memory.remember("assistant/facets", async () => readFacets(), 3_600_000);
  const said = readFacet(finding.words, facets);
  const facet = (await facetBefore(reading, { asked, finding, context, said })) ?? said;
  const needs = await needsOf(reading, asked, finding);
  if (needs.kind === "decline") return declineAnswer(needs.reason, facet, context);
  const answers = await composeAll(reading, finding, { needs, facet, today: localDateOf(at) });
  if (!answers.some(({ role }) => role === "answer")) return declineAnswer("unknown", facet, context);
  const named = await readPlace(reading, asked);
  const divided = named ? [] : await readDivided(reading, asked);
  // Who names a divided commune is not told of the place talked about before.
  const place = named ?? (divided.length > 0 ? undefined : await placeBefore(reading, context));
  const codes = answers.filter(({ role }) => role === "answer").map(({ procedure }) => procedure.code);
  return {
    declined: false,
    call: [],
    facet,
    answers,
    ...(needs.kind === "which" ? { question: askWhich(answers) } : {}),
    ...(place ? { place } : {}),
    ...(divided.length > 0 ? { divided } : {}),
    context: { codes, facet, ...(place ? { unitCode: place.unitCode } : {}) },
  };
}

type Choosing = {
  readonly asked: string;
  readonly finding: Finding;
  readonly context: AskContext | undefined;
  readonly said: Facet;
};

/**
 * Whoever answers a question back with the name of a procedure, or asks on for somebody else, still wants to know what
 * they asked before. A name counts before its words do: it may hold "fee", "where" or "form" without asking for them.
 */
async function facetBefore(reading: Reading, { asked, finding, context, said }: Choosing): Promise<Facet | undefined> {
  const [first] = finding.ranked;
  if (!context || !first || context.facet === "what") return undefined;
  if (goesOnWith(asked) && context.codes.includes(first.code) && said === "what") return context.facet;
  const procedure = await findProcedure(reading, first.code);
  const imported = procedure ? undefined : await findImported(reading, first.code);
  const names = procedure
    ? [titleOf(procedure, "vi"), titleOf(procedure, "en")]
    : imported
      ? [imported.record.name]
      : [];
  return names.some((name) => foldVietnamese(name) === foldVietnamese(asked)) ? context.facet : undefined;
}

/** What is needed; two procedures where the question can be cut into two needs. */
async function needsOf(reading: Reading, text: string, finding: Finding): Promise<Needs> {
  const needs = weighNeeds(finding);
  if (needs.kind === "decline") return needs;
  const two = await splitNeeds(reading, text, finding);
  return two ? { kind: "answer", codes: two } : needs;
}

const placeBefore = async (reading: Reading, context?: AskContext): Promise<PlaceAnswer | undefined> =>
  context?.unitCode === undefined ? undefined : placeOf(reading, context.unitCode);

type Composing = {
  readonly needs: Exclude<Needs, { readonly kind: "decline" }>;
  readonly facet: Facet;
  readonly today: string;
};

/** What is needed first, in the order in which it was asked for, then what else it may have been. */
async function composeAll(reading: Reading, finding: Finding, { needs, facet, today }: Composing) {
  const answers: ProcedureAnswer[] = [];
  const needed = needs.codes.flatMap((code) => finding.ranked.find((each) => each.code === code) ?? []);
  const others = finding.ranked.filter(({ code }) => !needs.codes.includes(code));
  for (const { code, score } of [...needed, ...others].slice(0, MOST_ANSWERS)) {
    const said = { facet, role: needs.codes.includes(code) ? "answer" : "alternative", score } as const;
    const procedure = (await findProcedure(reading, code, today)) ?? (await findProcedure(reading, code));
    const imported = procedure ? undefined : await findImported(reading, code);
    if (procedure) answers.push(composeAnswer(procedure, said));
    else if (imported) answers.push(composeImported(imported, said));
  }
  return answers;
}

function askWhich(answers: readonly ProcedureAnswer[]): AskBack {
  const open = answers.filter(({ role }) => role === "answer");
  return {
    text: { vi: messages.vi.which, en: messages.en.which },
    choices: open.map(({ procedure: { code, name } }) => ({ code, label: name })),
  };
}
