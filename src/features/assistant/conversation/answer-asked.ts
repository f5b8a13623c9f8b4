import type { Acting } from "#platform/context";
import type { Answer } from "../answer/answer.ts";
import type { Question } from "../ask.ts";
import { askTaught } from "../improve/ask-taught.ts";
import { putInWords, readWithModel } from "../rephrase/put-in-words.ts";

type Asked = {
  readonly provinceCode: string;
  readonly question: Question;
  readonly locale: "vi" | "en";
  /** The facts at once; the model's words follow on their own way (`portal/tell-words.ts`). */
  readonly wordsLater?: boolean;
};
export type Answered = { readonly answer: Answer; readonly readAs?: string; readonly said?: string };

/** Not understood; every other refusal stands, whatever a model would make of the question. */
const mayBeReadAgain = new Set<string | undefined>(["unknown", "nonsense"]);

/** The answer from the catalogue; where a language model is connected, questions and answers in plainer words. */
export async function answerAsked(
  acting: Acting,
  { provinceCode, question, locale, wordsLater }: Asked,
): Promise<Answered> {
  const { languageModel: model } = acting;
  const answer = await askTaught(acting, provinceCode, question);
  if (!model) return { answer };
  if (mayBeReadAgain.has(answer.reason)) {
    const readAs = await readWithModel(model, question.text);
    const again = readAs === undefined ? answer : await askTaught(acting, provinceCode, { ...question, text: readAs });
    return again.declined || readAs === undefined ? { answer } : { answer: again, readAs };
  }
  if (wordsLater) return { answer };
  const said = await putInWords(model, { answer, asked: question.text, locale });
  return said === undefined ? { answer } : { answer, said };
}
