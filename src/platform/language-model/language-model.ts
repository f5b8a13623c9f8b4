/** The port to a language model: a text for a text, or nothing, in time. It is never believed. */
export type LanguageModel = {
  /** Undefined when it is slow, absent, broken off or says too much; never throws. */
  complete(asked: Asked): Promise<string | undefined>;
};

export type Asked = {
  readonly instructions: string;
  readonly text: string;
  /** Letters; what is longer is thrown away. */
  readonly most: number;
  /** Called with all that has come so far whenever more has; what is told so early may still be thrown away. */
  readonly heard?: (whole: string) => void;
};
