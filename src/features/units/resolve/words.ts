/** One word of an address. */
export type Word = {
  /** Lower case, NFC, as typed. */
  readonly typed: string;
  /** Without accents; y at the end of a syllable is i (Kỳ and Kì), no leading zero. */
  readonly plain: string;
  /** With its accents, the tone apart from the letters; undefined when none was typed. */
  readonly toned?: string;
  /** Number of the part between commas. */
  readonly part: number;
  /** Number of the piece between commas and dashes: a dash parts most addresses, yet Bà Rịa - Vũng Tàu has one. */
  readonly piece: number;
  /** Set when the field it was typed into says what it names. */
  readonly only?: WordLevel;
};
export type WordLevel = "commune" | "district" | "province";

const MOST_WORDS = 40;
const numbered = /^(p|f|q|x|kp)0*(\d{1,2})$/;
const ascii = /^[\x20-\x7e]*$/;

/** Tone marks; what is left (ă, ơ, ư …) are letters. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** `hòa`, `hoà` → `hoa`; `lý`, `lí` → `li`; `03` → `3`. */
export function plainWord(word: string): string {
  const folded = ascii.test(word)
    ? word
    : word
        .normalize("NFKD")
        .replace(/\p{Mn}/gu, "")
        .replace(/[đð]/g, "d");
  return folded
    .replace(/['’`]/g, "")
    .replace(/(?<=[bcdghklmnpqrstvx]|qu)y$/, "i")
    .replace(/^0+(?=\d)/, "");
}

/** A word with its letters and its tone apart, so that both styles of placing the mark are one: `hòa`, `hoà` → `hoa\u0300`. */
export function tonedWord(word: string): string {
  if (ascii.test(word)) return word.replace(/(?<=[bcdghklmnpqrstvx]|qu)y$/, "i");
  const parts = word.normalize("NFD");
  const [tone = ""] = parts.match(tones) ?? [];
  const letters = parts.replace(tones, "").normalize("NFC").replace(/['’`]/g, "");
  return letters.replace(/(?<=[bcdghklmnpqrstvx]|qu)y$/, "i") + tone;
}

type Place = Pick<Word, "part" | "piece" | "only">;

function wordOf(typed: string, place: Place): Word[] {
  const plain = plainWord(typed);
  const [, type, number] = numbered.exec(plain) ?? [];
  const accents = ascii.test(typed) ? {} : { toned: tonedWord(typed) };
  if (type === undefined || number === undefined) return plain === "" ? [] : [{ typed, plain, ...accents, ...place }];
  return [type, number].map((each) => ({ typed: each, plain: each, ...place }));
}

const wordsOfPiece = (text: string, place: Place): Word[] =>
  (text.match(/[\p{L}\p{M}\p{N}'’`]+/gu) ?? []).flatMap((word) => wordOf(word, place));

const clean = (text: string): string => text.normalize("NFC").toLowerCase();

/** The words of an address as it is written on one line: `12 Lê Lai, P. Máy Chai, Q.Ngô Quyền, TP Hải Phòng`. */
export function readWords(text: string): Word[] {
  let piece = 0;
  const words = clean(text)
    .split(/[,;()\n\r\t]/)
    .flatMap((part, number) =>
      part.split(/\s[-–—]+\s/).flatMap((each) => {
        piece += 1;
        return wordsOfPiece(each, { part: number, piece });
      }),
    );
  return words.slice(0, MOST_WORDS);
}

/** An address typed into separate fields, smallest first. */
export type AddressFields = { readonly [level in WordLevel]?: string | undefined };

export const readFields = (fields: AddressFields): Word[] =>
  (["commune", "district", "province"] as const).flatMap((level, part) =>
    wordsOfPiece(clean(fields[level] ?? ""), { part, piece: part, only: level }).slice(0, 12),
  );
