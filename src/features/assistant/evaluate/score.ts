import type { AskedQuestion } from "./read-questions.ts";

/** What came of one question: codes named, best first, or a refusal. */
export type Outcome = {
  readonly question: AskedQuestion;
  readonly declined: boolean;
  readonly reason?: string;
  readonly codes: readonly string[];
};

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 10_000);

const hits = ({ question, codes }: Outcome, among: number, lenient = false): boolean =>
  codes.slice(0, among).some((code) => question.expect.includes(code) || (lenient && question.also.includes(code)));

const hasAll = ({ question, codes }: Outcome, among: number): boolean =>
  question.expect.every((code) => codes.slice(0, among).includes(code));

/** Recall over what can be answered (a refusal there is a miss), and how rightly is refused. */
export function scoreOutcomes(outcomes: readonly Outcome[]) {
  const answerable = outcomes.filter(({ question }) => !question.decline);
  const toDecline = outcomes.filter(({ question }) => question.decline);
  const declined = outcomes.filter((outcome) => outcome.declined);
  const two = answerable.filter(({ question }) => question.expect.length > 1);
  const count = (from: readonly Outcome[], is: (outcome: Outcome) => boolean) =>
    share(from.filter(is).length, from.length);
  return {
    questions: outcomes.length,
    answerable: answerable.length,
    toDecline: toDecline.length,
    recallAt1: count(answerable, (outcome) => hits(outcome, 1)),
    recallAt3: count(answerable, (outcome) => hits(outcome, 3)),
    recallAt1WithAlso: count(answerable, (outcome) => hits(outcome, 1, true)),
    recallAt3WithAlso: count(answerable, (outcome) => hits(outcome, 3, true)),
    everyExpectedAt3: count(two, (outcome) => hasAll(outcome, 3)),
    declineRecall: count(toDecline, (outcome) => outcome.declined),
    declinePrecision: count(declined, ({ question }) => question.decline),
    falselyDeclined: count(answerable, (outcome) => outcome.declined),
  };
}

/** The same for each style of asking. */
export const scoreByStyle = (outcomes: readonly Outcome[]) =>
  Object.fromEntries(
    [...Map.groupBy(outcomes, ({ question }) => question.style)]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([style, those]) => [style, scoreOutcomes(those)]),
  );
