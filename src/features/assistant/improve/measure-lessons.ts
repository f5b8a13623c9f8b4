import { listFindables } from "#features/procedures";
import type { Reading } from "#platform/context";
import { letOthersRun } from "#platform/let-others-run";
import type { Answer } from "../answer/answer.ts";
import { scoreOutcomes, type Outcome } from "../evaluate/score.ts";
import { lessonFor, putInKnownWords } from "./apply-lessons.ts";
import { askWith } from "./ask-taught.ts";
import type { Lesson } from "./lesson.ts";
import { unseenQuestions } from "./unseen-questions.ts";

type Question = Outcome["question"];

const KEPT_MS = 3_600_000;
/** So often others get their turn: a whole set takes seconds. */
const AT_ONCE = 20;

const outcomeOf = (question: Question, { declined, answers }: Answer): Outcome => ({
  question,
  declined,
  codes: answers.map(({ procedure }) => procedure.code),
});

type Base = { readonly outcomes: readonly Outcome[]; readonly writtenOn: string; readonly measuredAt: Date };

/** The whole set without any lesson; measured once an hour, because the catalogue changes by the day. */
const baseOf = (reading: Reading, at: Date): Promise<Base> =>
  reading.memory.remember("assistant/measured", () => measureAll(reading, at), KEPT_MS);

async function measureAll(reading: Reading, at: Date): Promise<Base> {
  const codes = new Set((await listFindables(reading)).map(({ code }) => code));
  const { questions, writtenOn } = unseenQuestions(codes);
  const outcomes: Outcome[] = [];
  for (const [nth, question] of questions.entries()) {
    if (nth % AT_ONCE === 0) await letOthersRun();
    outcomes.push(outcomeOf(question, await askWith(reading, [], { text: question.q, at })));
  }
  return { outcomes, writtenOn, measuredAt: at };
}

/** The set with these lessons: only questions that a lesson touches are asked again. */
async function outcomesWith(reading: Reading, lessons: readonly Lesson[], at: Date): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const base of (await baseOf(reading, at)).outcomes) {
    const { q } = base.question;
    const touched = putInKnownWords(q, lessons) !== q || lessonFor(q, lessons) !== undefined;
    outcomes.push(touched ? outcomeOf(base.question, await askWith(reading, lessons, { text: q, at })) : base);
  }
  return outcomes;
}

const isRight = ({ question, declined, codes }: Outcome): boolean =>
  question.decline ? declined : question.expect.includes(codes[0] ?? "");

type Measured = ReturnType<typeof scoreOutcomes>;

type MeasuredWhen = Measured & Pick<Base, "writtenOn" | "measuredAt">;

/** The set with these lessons, when its questions were written and when they were last asked. */
export async function measure(reading: Reading, lessons: readonly Lesson[], at: Date): Promise<MeasuredWhen> {
  const { writtenOn, measuredAt } = await baseOf(reading, at);
  return { ...scoreOutcomes(await outcomesWith(reading, lessons, at)), writtenOn, measuredAt };
}

export type Effect = {
  readonly before: Measured;
  readonly after: Measured;
  readonly mended: readonly string[];
  readonly spoiled: readonly string[];
};

/** What one more lesson does to the whole set, before anybody saves it. */
export async function effectOf(
  reading: Reading,
  { lessons, one, at }: { readonly lessons: readonly Lesson[]; readonly one: Lesson; readonly at: Date },
): Promise<Effect> {
  const before = await outcomesWith(reading, lessons, at);
  const after = await outcomesWith(reading, [...lessons, one], at);
  const turned = (to: boolean): string[] =>
    after.flatMap((outcome, nth) => {
      const was = before[nth];
      return was && isRight(was) !== to && isRight(outcome) === to ? [outcome.question.q] : [];
    });
  return { before: scoreOutcomes(before), after: scoreOutcomes(after), mended: turned(true), spoiled: turned(false) };
}
