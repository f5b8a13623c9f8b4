import { foldVietnamese } from "#core/text/fold";
import { findProcedure, listFields, titleOf, understand, type Finding } from "#features/procedures";
import type { Reading } from "#platform/context";
import type { AskContext } from "../answer/answer.ts";

/** A question this short may lean on what was said before. */
const SHORT = 9;
const SURE = 0.45;
const whatIf =
  /(?:^|\s)(?:neu|lo|ma bi|what if|if i|bi mat|bi rach|bi sai|lost|mat (?:cai|giay|the|to|ban|roi))(?:\s|$)/u;
const lost = /(?:^|\s)(?:mat|lost)(?:\s|$)/u;
const forSomebodyElse = /^(?:con|the con|vay con|and|what about|how about)\s/u;

/** "And for my wife?" wants to know of her what was wanted before; "what if …" begins anew. */
export function goesOnWith(text: string): boolean {
  const said = foldVietnamese(text);
  return forSomebodyElse.test(said) && !whatIf.test(said);
}

/**
 * What a question is about, with what the conversation was about: "how much?" is about the same procedure, "what if I
 * lost it?" about a neighbour of it. A question that stands alone is read alone.
 */
export async function readInContext(reading: Reading, text: string, context?: AskContext): Promise<Finding> {
  const alone = await understand(reading, text);
  const [code] = context?.codes ?? [];
  const [first] = alone.ranked;
  const strange = alone.outside.reduce((sum, { share }) => sum + share, 0);
  const dangerous = alone.outside.some(({ reason, share }) => reason.startsWith("emergency") && share > SURE);
  if (code === undefined || alone.words.length > SHORT || dangerous) return alone;
  if ((first?.score ?? 0) > SURE && strange < 0.2) return alone;
  const before = await findProcedure(reading, code);
  if (!before) return alone;
  // "What if …" leaves the procedure for a neighbour: what it is about stays, what is done with it changes.
  const fields = await listFields(reading);
  const field = fields.find(({ slug }) => slug === before.field)?.name.vi ?? "";
  const folded = foldVietnamese(text);
  const changes = whatIf.test(folded);
  const title = titleOf(before, "vi");
  const nearby = changes
    ? await understand(reading, `${text}${lost.test(folded) ? " bị mất" : ""} ${field}`)
    : undefined;
  // Where the field says too little ("civil status"), the name of what was talked about says what was lost.
  const together = (nearby?.ranked[0]?.score ?? 0) > SURE && nearby ? nearby : await understand(reading, `${text} ${title}`); // prettier-ignore
  const ranked = together.ranked.some((each) => each.code === code)
    ? together.ranked
    : [{ code, score: 0.5 }, ...together.ranked];
  return { ...together, words: alone.words, ranked, outside: [] };
}
