import { listShippedTexts, readShippedText } from "#platform/shipped-data";
import { declineReasons } from "../answer/answer.ts";
import type { AskedQuestion } from "../evaluate/read-questions.ts";

const folder = "finding/asked";
const isCode = /^\d\.\d{6}$/;
const reasons: ReadonlySet<string> = new Set(declineReasons);

/** Every question the product ships with what it is about; those that belong to no published procedure are left out. */
export const shippedQuestions = (): readonly AskedQuestion[] =>
  listShippedTexts(folder).flatMap((name) => questionsIn(name, readShippedText(`${folder}/${name}`)));

function questionsIn(name: string, text: string): AskedQuestion[] {
  let label = "";
  return text.split("\n").flatMap((line, at): AskedQuestion[] => {
    const q = line.trim();
    if (q.startsWith("#")) label = q.slice(1).trim();
    if (q === "" || q.startsWith("#")) return [];
    const asked = { id: `${name}:${at + 1}`, q, style: "plain", also: [] };
    if (isCode.test(label)) return [{ ...asked, expect: [label], decline: false }];
    return reasons.has(label) ? [{ ...asked, expect: [], decline: true }] : [];
  });
}
