// Bounded, so that a long text without any costs no more than reading it.
const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gu;
// Nine digits or more however they are grouped: ID numbers, telephones, accounts. Dates have slashes, codes of procedures are shorter.
const longNumber = /(?<![\d\p{L}])\+?\d(?:[\s.\-\u2010-\u2015]?\d){8,}(?!\d)/gu;

/** What stands where a number or an address was. */
const mark = "[…]";

/**
 * A question as it may be kept: ID numbers, telephone numbers and e-mail addresses are gone before it reaches any store
 * (Law 91/2025/QH15 on personal data, kept no further than the purpose needs). Takes any text, at most `most` letters.
 */
export const maskAsked = (text: string, most = 1_000): string =>
  text
    .toWellFormed()
    .normalize("NFKC")
    // Control characters, and marks that would turn the direction of the page around them.
    .replaceAll(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu, " ")
    .slice(0, 4 * most)
    .replaceAll(email, mark)
    .replaceAll(longNumber, mark)
    .trim()
    .slice(0, most)
    .toWellFormed();
