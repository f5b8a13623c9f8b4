/**
 * What an editor teaches, from a question that was answered wrongly or not at all.
 * `procedure`: questions like this one are about it. `synonym`: these words mean those. `answer`: what is to be said, with its source.
 */
export const lessonKinds = ["procedure", "synonym", "answer"] as const;
export type LessonKind = (typeof lessonKinds)[number];

export type Lesson = {
  readonly id: string;
  readonly kind: LessonKind;
  /** The question, or for a synonym the words people use. */
  readonly asked: string;
  /** A procedure's code, the words they mean, or the answer. */
  readonly means: string;
  /** Where a published answer stands: an instrument or an address. */
  readonly source: string | null;
};
