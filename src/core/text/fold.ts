/**
 * Text as a search compares it: no accents (one code point or several, "hòa" and "hoà" alike), đ as d, lower case,
 * one space between words. "Thuận  HÓA" and "thuan hoa" fold to the same.
 */
export const foldVietnamese = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    // ð is what some keyboards and old encodings write for đ.
    .replace(/[đð]/g, "d")
    .replace(/\s+/g, " ")
    .trim();

/** The same text without Vietnamese marks, its capitals and spaces kept: "Đã nhận hồ sơ" becomes "Da nhan ho so". */
export const withoutMarks = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[đð]/g, "d")
    .replace(/[ĐÐ]/g, "D")
    .normalize("NFC");

/** The folded words of a text, without punctuation. */
export const tokens = (text: string): readonly string[] => foldVietnamese(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** `Thuận Hóa` as English pages write it: `Thuan Hoa`. */
export const withoutAccents = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .normalize("NFC");
