/**
 * A number as it is dialled inside the country, digits only, from any of the ways telephone systems write it
 * ("+84 225 3666 122", "0084…", "02253.666.122"); short numbers (1022, 18001096) stay as they are. Undefined for what is
 * no number of 3 to 15 digits.
 */
export const dialledNumber = (written: string): string | undefined => {
  const digits = written.normalize("NFKC").replaceAll(/[\s.()\-\u2010-\u2015]/g, "");
  const number = digits.replace(/^(?:\+84|0084|84(?=\d{9,10}$))0?/, "0").replace(/^\+/, "00");
  return /^\d{3,15}$/.test(number) ? number : undefined;
};
