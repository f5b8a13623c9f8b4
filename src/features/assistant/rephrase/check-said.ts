/** Words that join others and add no fact. Kept short on purpose: a word that is missing costs a nicer sentence, no more. */
const joining = new Set(
  `và là có thể được bạn ông bà cần để thì mà của cho ở tại với khi nếu hoặc hay trong ngoài ra sau trước này đó các những
    một theo từ đến sẽ đã đang chỉ cũng còn nên phải mang theo nộp gồm như về việc thủ tục làm xong nhận
    you can need to the a an and or of for in at it is are will be your with from this that if when by bring hand takes
    please then as`.split(/\s+/),
);

const MOST_LETTERS = 600;
const numberWithUnit = /\d[\d.,/:%-]*\s*[\p{L}\p{M}%]*/gu;
const names = /\p{Lu}[\p{L}\p{M}\p{N}]*(?:\s+\p{Lu}[\p{L}\p{M}\p{N}]*)+/gu;

/** Lower case, accents kept (đô is not đồng), and no sign that only ends a sentence. */
const flat = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}.,/:%-]+/gu, " ")
    .replaceAll(/[.,/:%-]+(?=\s|$)/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * True when a sentence says nothing that the record does not: each of its words stands in the record or joins others,
 * each number stands there with the same word after it, each name of several words as a whole. No links, no markup.
 */
export function saysOnly(said: string, record: string): boolean {
  if (said.trim() === "" || said.length > MOST_LETTERS || /[<>{}[\]`|]|:\/\/|www\./iu.test(said)) return false;
  const known = new Set(wordsOf(record));
  if (!wordsOf(said).every((word) => known.has(word) || joining.has(word))) return false;
  const whole = ` ${flat(record)} `;
  const parts = [...(said.match(numberWithUnit) ?? []), ...(said.match(names) ?? [])];
  return parts.every((part) => whole.includes(` ${flat(part)} `));
}
