/**
 * What changes from a model to its copies, each by a sign that no text of ours contains. PostgreSQL's `format` fills them
 * in by the same numbers.
 */
const words = [
  "code",
  "commune",
  "district",
  "province",
  "name",
  "personalId",
  "phone",
  "address",
  "provinceCode",
] as const;
export type Words = Readonly<Record<(typeof words)[number], string>>;

const FIRST_SIGN = 0xe001;
const signs = new RegExp(`[\\u${FIRST_SIGN.toString(16)}-\\u${(FIRST_SIGN + words.length - 1).toString(16)}]`, "u");
const signOf = (word: keyof Words): string => String.fromCodePoint(FIRST_SIGN + words.indexOf(word));

/** A text with the model's own words taken out. A unit's code must stand before a dot, so that `2004-31` is not found in `2004-31114`. */
export function withoutWords(text: string, own: Words): string {
  let left = text.replaceAll(`"provinceCode":"${own.provinceCode}"`, `"provinceCode":"${signOf("provinceCode")}"`);
  for (const word of ["code", "address", "name", "personalId", "phone"] as const)
    left = left.replaceAll(own[word], signOf(word));
  for (const word of ["commune", "district", "province"] as const)
    left = left.replaceAll(`${own[word]}.`, `${signOf(word)}.`);
  return left;
}

/** The same as PostgreSQL's `format` wants it, with the words as arguments in their order. */
export const asFormat = (text: string): string =>
  [...text.replaceAll("%", "%%")]
    .map((letter) => (signs.test(letter) ? `%${(letter.codePointAt(0) ?? 0) - FIRST_SIGN + 1}$s` : letter))
    .join("");

/** Fills a text in again, many times over. */
export function filler(text: string): (values: readonly string[]) => string {
  const parts = text.split(new RegExp(`(${signs.source})`, "u"));
  const places = parts.map((part) =>
    signs.test(part) && part.length === 1 ? (part.codePointAt(0) ?? 0) - FIRST_SIGN : -1,
  );
  return (values) => {
    let filled = "";
    for (let n = 0; n < parts.length; n += 1) filled += places[n] === -1 ? parts[n] : values[places[n] ?? 0];
    return filled;
  };
}

export const valuesOf = (of: Words): readonly string[] => words.map((word) => of[word]);
