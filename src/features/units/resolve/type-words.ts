import type { FormerUnitType } from "../unit.ts";
import { tonedWord, type Word, type WordLevel } from "./words.ts";

/** What a word such as `phường`, `P.` or `ward` says about the name beside it. */
export type TypeWord = {
  readonly levels: readonly WordLevel[];
  readonly types: readonly FormerUnitType[];
};

const of = (levels: readonly WordLevel[], ...types: FormerUnitType[]): TypeWord => ({ levels, types });

const ward = of(["commune"], "ward");
const commune = of(["commune"], "commune");
const township = of(["commune"], "township");
const zone = of(["commune"], "special-zone");
const urban = of(["district"], "urban-district");
const rural = of(["district"], "district");
const town = of(["district"], "town");
const city = of(["district", "province"], "city");
const province = of(["province"], "province");

const before: ReadonlyMap<string, TypeWord> = new Map([
  ["phuong", ward],
  ["p", ward],
  ["f", ward],
  ["xa", commune],
  ["x", commune],
  ["tt", township],
  ["thi tran", township],
  ["dk", zone],
  ["dac khu", zone],
  ["quan", urban],
  ["q", urban],
  ["huyen", rural],
  ["h", rural],
  ["tx", town],
  ["thi xa", town],
  ["tp", city],
  ["thanh pho", city],
  ["tinh", province],
  ["t", province],
]);

/** English puts the word behind: `Ngo Quyen Ward`. */
const behind: ReadonlyMap<string, TypeWord> = new Map([
  ["ward", ward],
  ["commune", commune],
  ["township", township],
  ["district", of(["district"], "district", "urban-district")],
  ["town", of(["commune", "district"], "township", "town")],
  ["city", city],
  ["province", province],
]);

const toned: ReadonlySet<string> = new Set(
  ["phường", "xã", "thị", "trấn", "đặc", "quận", "huyện", "thành", "phố", "tỉnh", "đk"].map(tonedWord),
);

/** `xá` in Đặng Xá is no type word, `xa` may be one. */
const isSpelt = (word: Word): boolean => word.toned === undefined || toned.has(word.toned);

/** A type word and how many words it takes. */
export type TypeWordAt = { readonly type: TypeWord; readonly length: 1 | 2 };

/** The type word that ends right before a word, in the same part. */
export function typeWordBefore(words: readonly Word[], at: number): TypeWordAt | undefined {
  const last = words[at - 1];
  if (!last || last.piece !== words[at]?.piece || !isSpelt(last)) return undefined;
  const first = words[at - 2];
  const pair =
    first && first.piece === last.piece && isSpelt(first) ? before.get(`${first.plain} ${last.plain}`) : undefined;
  if (pair) return { type: pair, length: 2 };
  const single = before.get(last.plain);
  return single && { type: single, length: 1 };
}

/** The English type word that begins at a position, in the same part as the word before it. */
export function typeWordBehind(words: readonly Word[], at: number): TypeWordAt | undefined {
  const word = words[at];
  const type = word && word.piece === words[at - 1]?.piece ? behind.get(word.plain) : undefined;
  return type && { type, length: 1 };
}
