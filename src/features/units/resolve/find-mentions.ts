import { romanNumbers, type Gazetteer, type NameHit } from "./gazetteer.ts";
import { typeWordBefore, typeWordBehind, type TypeWord } from "./type-words.ts";
import type { Word, WordLevel } from "./words.ts";

/**
 * How the accents that were typed agree with a name; `half`: some words of it were typed without theirs, or all
 * of them in an address that has accents elsewhere.
 */
export type Accents = "right" | "half" | "none" | "other";

export type HeardHit = { readonly hit: NameHit; readonly accents: Accents };

/** A stretch of the address that names something of one level. */
export type Mention = {
  readonly level: WordLevel;
  readonly hits: readonly HeardHit[];
  /** First word, its type word included, and one past the last. */
  readonly from: number;
  readonly to: number;
  /** Words of the name alone. */
  readonly nameFrom: number;
  readonly nameTo: number;
  readonly type?: TypeWord | undefined;
  /** It fills what stands between two commas. */
  readonly whole: boolean;
  /** It begins there. */
  readonly head: boolean;
  /** A house number or `đường`, `thôn`, `tổ` … stands before it: likely no unit. */
  readonly street: boolean;
  /** Found by likeness, not by spelling. */
  readonly near: boolean;
};

/** Words after which a name is that of a street, a village or a block of houses. */
const streets = new Set(
  "duong pho ngo ngach hem kiet lo thon ap to khu kp xom doi ban buon bon lang cum toa kdt kdc dt street alley hamlet village".split(
    " ",
  ),
);
const levels = ["commune", "district", "province"] as const;

/** Every name in the address, at every level, overlapping ones too. */
export function findMentions(gazetteer: Gazetteer, words: readonly Word[]): Mention[] {
  const found: Mention[] = [];
  for (let from = 0; from < words.length; from += 1) {
    let phrase = "";
    const most = Math.max(gazetteer.longest.get(words[from]?.plain ?? "") ?? 0, 1);
    for (let to = from + 1; to <= words.length && to - from <= most; to += 1) {
      const word = words[to - 1] as Word;
      if (word.part !== words[from]?.part) break;
      phrase = phrase === "" ? word.plain : `${phrase} ${word.plain}`;
      const hits = gazetteer.hits.get(phrase) ?? (to - from === 1 ? ofOneWord(gazetteer, words, from) : undefined);
      if (hits) found.push(...mentionsOf(words, { from, to, hits, near: false }));
    }
  }
  return found.map((mention) =>
    mention.street && markerIsName(found, mention) ? { ...mention, street: false } : mention,
  );
}

/** `daklak`; and `Phường III`, which is asked for as `phường 3` (elsewhere i, v and x are letters). */
function ofOneWord(gazetteer: Gazetteer, words: readonly Word[], at: number): readonly NameHit[] | undefined {
  const { plain } = words[at] as Word;
  const name = plain.length > 4 ? gazetteer.joined.get(plain) : romanNumbers.get(plain);
  if (name === undefined || (plain.length <= 4 && !typeWordBefore(words, at))) return undefined;
  return gazetteer.hits.get(name);
}

/** Kim Chung - Đông Anh; Yên Lạc: the word before it belongs to another name. */
const markerIsName = (found: readonly Mention[], { nameFrom }: Mention): boolean =>
  found.some((other) => other.nameFrom < nameFrom - 1 && other.nameTo === nameFrom);

type Span = { readonly from: number; readonly to: number; readonly hits: readonly NameHit[]; readonly near: boolean };

/** The mentions of a stretch of words: one for each level that its type word and its field allow. */
export function mentionsOf(words: readonly Word[], span: Span): Mention[] {
  const around = surroundSpan(words, span);
  const { type } = around;
  const { only, plain } = words[span.from] as Word;
  if (span.to - span.from === 1 && /^\d+$/.test(plain) && !type && only === undefined) return [];
  return levels.flatMap((level) => {
    if ((type && !type.levels.includes(level)) || (only !== undefined && only !== level)) return [];
    const hits = hearHits(words, span, level);
    return hits.length === 0 ? [] : [{ level, hits, ...around }];
  });
}

/** The type word of a stretch, and how it stands between commas and dashes. */
function surroundSpan(words: readonly Word[], { from, to, near }: Span): Omit<Mention, "level" | "hits"> {
  const before = typeWordBefore(words, from);
  const behind = before ? undefined : typeWordBehind(words, to);
  const type = before?.type ?? behind?.type;
  const first = from - (before?.length ?? 0);
  const last = to + (behind?.length ?? 0);
  const head = words[first - 1]?.piece !== words[first]?.piece;
  const whole = head && words[last]?.piece !== words[last - 1]?.piece;
  const street = !type && isStreet(words, from);
  return { from: first, to: last, nameFrom: from, nameTo: to, type, head, whole, street, near };
}

function hearHits(words: readonly Word[], { from, to, hits, near }: Span, level: WordLevel): HeardHit[] {
  const dashed = words[from]?.piece !== words[to - 1]?.piece;
  return hits.flatMap((hit) => {
    if (hit.level !== level || (dashed && !hit.dashed)) return [];
    const accents = near ? "none" : accentsOf(words, from, hit.toned);
    return accents === "other" ? [] : [{ hit, accents }];
  });
}

function isStreet(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (!before || before.piece !== words[at]?.piece) return false;
  if (streets.has(before.plain)) return true;
  // 12 Lê Lai; but Phường 1 Tân Bình.
  return /^\d+[a-z]?$/.test(before.plain) && typeWordBefore(words, at - 1) === undefined;
}

function accentsOf(words: readonly Word[], from: number, name: readonly string[]): Accents {
  let [typed, left] = [false, false];
  for (const [i, theirs] of name.entries()) {
    const word = words[from + i];
    // A name typed as one word (`daklak`) is compared without accents only.
    if (word?.toned === undefined) left ||= theirs !== word?.plain && !/^\d+$/.test(theirs);
    else if (word.toned === theirs) typed = true;
    else if (name.length > 1 && word.typed.length > theirs.length + 2) return "none";
    else return "other";
  }
  if (!left) return typed ? "right" : "none";
  return typed || words.some(({ toned }) => toned !== undefined) ? "half" : "none";
}
