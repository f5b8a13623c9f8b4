import { z } from "zod";

const questionSchema = z.object({
  id: z.string(),
  q: z.string(),
  style: z.string().default("plain"),
  /** Codes that answer it; any of them counts. */
  expect: z.array(z.string()).default([]),
  /** Codes that would not be wrong beside those expected. */
  also: z.array(z.string()).default([]),
  decline: z.boolean().default(false),
});

export type AskedQuestion = z.infer<typeof questionSchema>;

/** Questions of an evaluation, one JSON object a line. Throws with the line's number where one is broken. */
export function readQuestions(text: string): readonly AskedQuestion[] {
  return text.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    const read = questionSchema.safeParse(parse(line));
    if (!read.success) throw new Error(`Line ${at + 1} is not a question: it needs id, q, expect and decline.`);
    return [read.data];
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
