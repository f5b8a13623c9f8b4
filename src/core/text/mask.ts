/** "0012****1234", for lists and logs; a number too short to keep eight digits open shows its last two only. */
export const maskPersonalId = (number: string): string =>
  number.length >= 12 ? keepEnds(number, 4, 4) : keepEnds(number, 0, 2);

/** "0912***084". */
export const maskPhone = (phone: string): string =>
  phone.length >= 10 ? keepEnds(phone, 4, 3) : keepEnds(phone, 0, 2);

const keepEnds = (text: string, start: number, end: number): string => {
  const hidden = Math.max(0, text.length - start - end);
  return text.slice(0, start) + "*".repeat(hidden) + text.slice(start + hidden);
};

/**
 * A name for pages anybody may open: the family name, which a few dozen families share, and initials
 * ("Nguyễn Văn Mẫu" becomes "Nguyễn V*** M***"). The stars do not tell how long the name is.
 */
export const maskName = (name: string): string =>
  name
    .normalize("NFC")
    .trim()
    .split(/\s+/)
    .map((word, place, words) => (place === 0 && words.length > 1 ? word : initial(word)))
    .join(" ");

const initial = (word: string): string => (word === "" ? "" : `${[...word][0]}***`);
