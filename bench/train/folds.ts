import { find, readBy, type Finder, type Finding } from "../../src/features/procedures/finding/finder.ts";
import { teach, type Effort } from "./teach.ts";
import type { Asked } from "./questions.ts";

export type Unseen = { readonly asked: Asked; readonly finding: Finding };

/** How each question is read by a model that was not taught it: so many models, each taught all but its part. */
export function* readUnseen(
  asked: readonly Asked[],
  { finder, folds, effort }: { readonly finder: Finder; readonly folds: number; readonly effort: Effort },
): Generator<readonly Unseen[]> {
  for (let fold = 0; fold < folds; fold += 1) {
    const isHeld = ({ line }: Asked): boolean => hashOf(line) % folds === fold;
    const model = teach(
      asked.filter((each) => !isHeld(each)),
      effort,
    );
    const reader: Finder = {
      ...finder,
      ...readBy(model, { index: finder.index, shortForms: finder.lexicon.shortForms }),
    };
    yield onePerLine(asked.filter(isHeld)).map((each) => ({ asked: each, finding: find(reader, each.text) }));
  }
}

/** Lines with alternatives would count more than what somebody wrote out; two of their sentences do. */
function onePerLine(asked: readonly Asked[]): readonly Asked[] {
  return [...Map.groupBy(asked, ({ line }) => line).values()].flatMap((sentences) => sentences.slice(0, 2));
}

function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash;
}
