import { foldVietnamese } from "#core/text/fold";

/** What people write for the words of a unit's type, and for the cities they name most. */
const short: Readonly<Record<string, string>> = {
  p: "phuong",
  x: "xa",
  tt: "thi tran",
  tx: "thi xa",
  tp: "thanh pho",
  q: "quan",
  h: "huyen",
  t: "tinh",
  dk: "dac khu",
  hn: "ha noi",
  hcm: "ho chi minh",
  tphcm: "thanh pho ho chi minh",
  ward: "phuong",
  commune: "xa",
};

/** `P.3` and `q10` name numbered wards and districts of the old cities. */
const numbered = /^(p|q|x)0?(\d{1,2})$/;

const expand = (word: string): string => {
  const [, type, number] = numbered.exec(word) ?? [];
  if (type !== undefined && number !== undefined) return `${short[type]} ${number}`;
  return short[word] ?? word;
};

/** Words without accents or punctuation, lower case; an apostrophe joins (`Ea H'Leo` is `ea hleo`). */
export const wordsOf = (text: string): string[] =>
  foldVietnamese(text)
    .replace(/['’`]/g, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** The words of a question about a place, abbreviations written out. */
export const queryWords = (text: string): string[] => wordsOf(text).flatMap((word) => expand(word).split(" "));

const typePhrases = ["phuong", "xa", "dac khu", "thi tran", "thi xa", "thanh pho", "tinh", "quan", "huyen"];

/** Takes a leading word of type off: `["phuong", "ngo", "quyen"]` -> type `phuong`, name words `ngo quyen`. */
export function splitTypeWord(words: readonly string[]): { readonly type?: string; readonly rest: readonly string[] } {
  const type = typePhrases.find((phrase) => `${words.join(" ")} `.startsWith(`${phrase} `));
  const rest = type === undefined ? words : words.slice(type.split(" ").length);
  return type === undefined || rest.length === 0 ? { rest: words } : { type, rest };
}
