import { listShippedTexts, readShippedText } from "#platform/shipped-data";
import { readQuestions, type AskedQuestion } from "../evaluate/read-questions.ts";

const folder = "assistant/unseen";

/** Questions for measuring, with the day on which the newest of them were written (`yyyy-mm-dd`). */
export type UnseenQuestions = { readonly questions: readonly AskedQuestion[]; readonly writtenOn: string };

/**
 * The questions that the assistant was never taught: a file for each day on which some were written. What it was taught
 * says nothing about how it does with new questions. A procedure's question counts where the catalogue has that procedure.
 */
export function unseenQuestions(codes: ReadonlySet<string>): UnseenQuestions {
  const names = listShippedTexts(folder, ".jsonl");
  const questions = names
    .flatMap((name) => readQuestions(readShippedText(`${folder}/${name}`)))
    .filter(({ decline, expect }) => decline || expect.every((code) => codes.has(code)));
  return { questions, writtenOn: names.at(-1)?.slice(0, "yyyy-mm-dd".length) ?? "" };
}
