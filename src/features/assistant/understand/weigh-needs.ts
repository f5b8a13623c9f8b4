import type { Finding } from "#features/procedures";
import type { DeclineReason } from "../answer/answer.ts";
import { declineReasons } from "../answer/answer.ts";

/** What to do about a question: answer these codes, ask which of them, or refuse. */
export type Needs =
  | { readonly kind: "answer"; readonly codes: readonly string[] }
  | { readonly kind: "which"; readonly codes: readonly string[] }
  | { readonly kind: "decline"; readonly reason: DeclineReason };

/** The threshold is learned (`bench/train/learn-gate.ts`) to stand at one half; less is enough where life is in danger. */
const STRANGE = 0.5;
const DANGER = 0.3;
/** Below, no procedure is likely enough to be named. */
const UNLIKELY = 0.02;
/** A second procedure this near to the first is a second need, where two are spoken of, or a question back. */
const SECOND_NEED = 0.3;
const AS_LIKELY = 0.75;

/** Somebody who says that there are two means two, also where one of them is hard to hear. */
const COUNTED_NEED = 0.03;
const counts = /(^| )(hai (thu tuc|viec|cai|thu|giay)|ca hai|vua .* vua|both)( |$)/u;
/** Words that join two needs. */
const joins =
  /(^| )(va|voi|roi|cung luc|ca hai|hai viec|hai cai|luon|mot luot|dong thoi|kem|and|also|plus|both|vua)( |$)/u;

/** Decides what a question needs from what it was found to be about. */
export function weighNeeds({ ranked, outside, words, strange }: Finding): Needs {
  if (words.length === 0) return { kind: "decline", reason: "nonsense" };
  const danger = outside.reduce((sum, { reason, share }) => sum + (reason.startsWith("emergency") ? share : 0), 0);
  const [first, second] = ranked;
  const sure = first?.score === 1;
  if (!sure && (strange > STRANGE || danger > DANGER))
    return { kind: "decline", reason: reasonOf(outside, danger > DANGER ? "emergency" : "") };
  if (!first || first.score < UNLIKELY) return { kind: "decline", reason: "unknown" };
  if (!second) return { kind: "answer", codes: [first.code] };
  const said = words.map(({ plain }) => plain).join(" ");
  const needed = counts.test(said) ? COUNTED_NEED : joins.test(said) ? SECOND_NEED : 1;
  if (second.score > needed * first.score) return { kind: "answer", codes: [first.code, second.code] };
  if (second.score > AS_LIKELY * first.score) return { kind: "which", codes: [first.code, second.code] };
  return { kind: "answer", codes: [first.code] };
}

/** The likeliest reason, among those that begin so. */
function reasonOf(outside: Finding["outside"], beginning: string): DeclineReason {
  const likeliest = outside.find(({ reason }) => reason.startsWith(beginning))?.reason;
  return declineReasons.find((reason) => reason === likeliest) ?? "out-of-scope";
}
