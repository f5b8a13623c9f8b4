import { findProcedure, titleOf } from "#features/procedures";
import type { Reading } from "#platform/context";
import type { Answer } from "../answer/answer.ts";
import { ask, type Question } from "../ask.ts";
import { lessonFor, putInKnownWords } from "./apply-lessons.ts";
import type { Lesson } from "./lesson.ts";
import { listLessons } from "./lesson-store.ts";

export const lessonsOf = ({ db, memory }: Reading, provinceCode: string): Promise<readonly Lesson[]> =>
  memory.remember(`assistant/lessons/${provinceCode}`, () => listLessons(db, provinceCode));

export const forgetLessons = ({ memory }: Reading, provinceCode: string): void =>
  memory.forget(`assistant/lessons/${provinceCode}`);

/** `ask` with what the province's editors have taught. */
export async function askTaught(reading: Reading, provinceCode: string, question: Question): Promise<Answer> {
  return askWith(reading, await lessonsOf(reading, provinceCode), question);
}

/**
 * `ask` with these lessons. An emergency is never taught away: what `ask` refuses for danger stays refused, and a
 * lesson only counts for questions that stand on their own.
 */
export async function askWith(reading: Reading, lessons: readonly Lesson[], question: Question): Promise<Answer> {
  if (lessons.length === 0) return ask(reading, question);
  const answer = await ask(reading, { ...question, text: putInKnownWords(question.text, lessons) });
  if (answer.reason?.startsWith("emergency") || answer.reason === "injection") return answer;
  const lesson = lessonFor(question.text, lessons);
  if (!lesson) return answer;
  return lesson.kind === "answer" ? published(answer, lesson) : aboutProcedure(reading, { answer, lesson, question });
}

/** What an editor published, in their words, with where it stands. */
function published(answer: Answer, { means, source }: Lesson): Answer {
  const text = source ? `${means} (${source})` : means;
  const { facet, context } = answer;
  return { declined: false, message: { vi: text, en: text }, call: [], facet, answers: [], context };
}

type Taught = { readonly answer: Answer; readonly lesson: Lesson; readonly question: Question };

/** The procedure that was taught first, what else it may have been after it. Facts still come out of the record. */
async function aboutProcedure(reading: Reading, { answer, lesson, question }: Taught): Promise<Answer> {
  const code = lesson.means;
  const known = await findProcedure(reading, code);
  const title = known ? titleOf(known, "vi") : code;
  const told = await ask(reading, { text: title, at: question.at });
  const first = [...answer.answers, ...told.answers].find(({ procedure }) => procedure.code === code);
  if (!first) return answer;
  const others = answer.answers.filter(({ procedure }) => procedure.code !== code);
  return {
    declined: false,
    call: [],
    facet: answer.facet,
    answers: [{ ...first, role: "answer" }, ...others.map((each) => ({ ...each, role: "alternative" as const }))],
    ...(answer.place ? { place: answer.place } : {}),
    context: { ...answer.context, codes: [code] },
  };
}
