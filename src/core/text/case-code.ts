/** Damm's table: one more digit finds every single wrong digit and every two neighbours exchanged. */
const damm = [
  "0317598642",
  "7092154863",
  "4206871359",
  "1750983426",
  "6123045978",
  "3674209581",
  "5869720134",
  "8945362017",
  "9438617205",
  "2581436790",
];

const digitAfter = (digits: string): string =>
  [...digits].reduce((interim, digit) => damm[Number(interim)]?.[Number(digit)] ?? "0", "0");

/** How many digits of a case's code are drawn; the province stands before them, the check digit after. */
export const drawnDigits = 7;

/**
 * A case's code, made to be read over the telephone: digits only, in three groups, the last one a check digit
 * ("31-4827-3951"). Drawn, not counted: nobody learns from a code how many cases there are, or which one is next.
 */
export const formatCaseCode = (provinceCode: string, drawn: string): string => {
  const digits = `${provinceCode}${drawn}`;
  return grouped(`${digits}${digitAfter(digits)}`);
};

const grouped = (digits: string): string => `${digits.slice(0, 2)}-${digits.slice(2, 6)}-${digits.slice(6)}`;

/** A code as somebody typed or read it aloud, with or without its dashes; undefined where a digit is wrong or missing. */
export const readCaseCode = (typed: string): string | undefined => {
  const digits = typed.normalize("NFKC").replace(/[\s.\-\u2010-\u2015]/g, "");
  return /^\d{10}$/.test(digits) && digitAfter(digits) === "0" ? grouped(digits) : undefined;
};

/** `31` of `31-4827-3951`; takes a code that was read. */
export const provinceOfCaseCode = (code: string): string => code.slice(0, 2);
