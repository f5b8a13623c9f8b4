import { tokens } from "#core/text/fold";
import { editDistance } from "#core/text/edit-distance";
import { writtenWords, type SearchIndex } from "./search-index.ts";

type Said = {
  readonly position: number;
  /** As typed, with its accents. */
  readonly written: string;
  /** 1 for the word itself; less for a word that may have been meant. */
  readonly certainty: number;
};

/** A question's words by the catalogue's words they stand for. */
export type Question = { readonly where: ReadonlyMap<string, Said> };

/** What people write shorter than they say; the long form is what the catalogue says. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ["cccd", "căn cước"],
  ["cmnd", "chứng minh"],
  ["cmt", "chứng minh"],
  ["hk", "hộ khẩu"],
  ["shk", "sổ hộ khẩu"],
  ["bhyt", "bảo hiểm y tế"],
  ["bhxh", "bảo hiểm xã hội"],
  ["gks", "giấy khai sinh"],
  ["dkkh", "đăng ký kết hôn"],
  ["dkkd", "đăng ký kinh doanh"],
  ["gpxd", "giấy phép xây dựng"],
  ["gcn", "giấy chứng nhận"],
  ["qsdd", "quyền sử dụng đất"],
  ["hkd", "hộ kinh doanh"],
  ["ubnd", "ủy ban"],
]);

/** A question is cut off after this many words: beyond, people tell a story that no longer narrows anything. */
const MOST_WORDS = 60;

export function readQuestion(index: SearchIndex, q: string): Question {
  const long = writtenWords(q.slice(0, 1000)).flatMap((word) => SHORT_FORMS.get(word)?.split(" ") ?? [word]);
  const typed = long.slice(0, MOST_WORDS).map((written) => ({ written, word: tokens(written)[0] ?? "" }));
  const where = new Map<string, Said>();
  for (const [position, { written, word }] of typed.entries()) {
    for (const [meant, certainty] of meanings(index, word, position === typed.length - 1)) {
      if (certainty > (where.get(meant)?.certainty ?? 0)) where.set(meant, { position, written, certainty });
    }
  }
  return { where };
}

/** The catalogue's words that a typed word may stand for: itself, else its completions, else what is a slip away. */
function meanings(index: SearchIndex, word: string, last: boolean): readonly (readonly [string, number])[] {
  if (word === "") return [];
  if (index.tells.has(word)) return [[word, 1]];
  const completed = last && word.length >= 3 ? index.vocabulary.filter((each) => each.startsWith(word)) : [];
  if (completed.length > 0) return completed.map((each) => [each, 0.7] as const);
  const slips = word.length < 3 ? 0 : word.length < 7 ? 1 : 2;
  if (slips === 0) return [];
  return index.vocabulary
    .filter((each) => each.length >= 3 && each[0] === word[0] && editDistance(word, each, slips) <= slips)
    .map((each) => [each, 0.55] as const);
}
