import { localDateOf } from "#core/time/local-time";
import { findProcedure, searchProcedures, type Procedure } from "#features/procedures";
import type { Reading } from "#platform/context";
import type { Answer, AskContext, Facet, ProcedureAnswer } from "./answer/answer.ts";
import { composeAnswer } from "./answer/compose-answer.ts";
import { declineAnswer } from "./answer/decline-answer.ts";

export type Question = {
  readonly text: string;
  readonly at: Date;
  /** What the conversation was about, as the answer before gave it. */
  readonly context?: AskContext;
};

const MOST_LETTERS = 2_000;
const MOST_ANSWERS = 5;

/**
 * Answers a question in ordinary words from the catalogue: pure of storage, no model, no network. Any text is taken;
 * the answer is one or more procedures, a question back, or a refusal with its reason. It never throws for what was asked.
 */
export async function ask(reading: Reading, { text, at, context }: Question): Promise<Answer> {
  const asked = text.normalize("NFC").slice(0, MOST_LETTERS).trim();
  const facet: Facet = "what";
  if (asked === "") return declineAnswer("empty", facet, context);
  const found = await searchProcedures(reading, asked, { limit: MOST_ANSWERS });
  const today = localDateOf(at);
  const answers: ProcedureAnswer[] = [];
  for (const [place, each] of found.entries()) {
    const procedure: Procedure = (await findProcedure(reading, each.code, today)) ?? each;
    answers.push(
      composeAnswer(procedure, { facet, role: place === 0 ? "answer" : "alternative", score: 1 / (place + 1) }),
    );
  }
  if (answers.length === 0) return declineAnswer("unknown", facet, context);
  const codes = answers.filter(({ role }) => role === "answer").map(({ procedure }) => procedure.code);
  return { declined: false, call: [], facet, answers, context: { ...context, codes, facet } };
}
