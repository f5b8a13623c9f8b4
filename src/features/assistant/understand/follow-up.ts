import { foldVietnamese } from "#core/text/fold";
import { findProcedure, listFields, titleOf, understand, type Finding, type Procedure } from "#features/procedures";
import type { Reading } from "#platform/context";
import type { AskContext } from "../answer/answer.ts";

/** A question this short may lean on what was said before. */
const SHORT = 9;
const SURE = 0.45;
const NOT_STRANGE = 0.3;
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
  const dangerous = alone.outside.some(({ reason, share }) => reason.startsWith("emergency") && share > SURE);
  if (code === undefined || alone.words.length > SHORT || dangerous) return alone;
  if ((first?.score ?? 0) > SURE && alone.strange < NOT_STRANGE) return alone;
  const before = await findProcedure(reading, code);
  if (!before) return alone;
  const together = await readBeside(reading, text, before);
  const ranked = together.ranked.some((each) => each.code === code)
    ? together.ranked
    : [{ code, score: 0.5 }, ...together.ranked];
  return { ...together, words: alone.words, ranked, outside: [], strange: 0 };
}

/**
 * The question with what was talked about. "What if …" leaves the procedure for a neighbour: its field stays, what is done
 * with it changes; where the field says too little ("civil status"), the procedure's name says what was lost.
 */
async function readBeside(reading: Reading, text: string, before: Procedure): Promise<Finding> {
  const folded = foldVietnamese(text);
  if (whatIf.test(folded)) {
    const fields = await listFields(reading);
    const field = fields.find(({ slug }) => slug === before.field)?.name.vi ?? "";
    const nearby = await understand(reading, `${text}${lost.test(folded) ? " bị mất" : ""} ${field}`);
    if ((nearby.ranked[0]?.score ?? 0) > SURE) return nearby;
  }
  return understand(reading, `${text} ${titleOf(before, "vi")}`);
}
