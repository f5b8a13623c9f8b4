import { tokens } from "#core/text/fold";

/** Cases of the last so many days are compared. */
export const likenessDays = 30;
/** From here two texts are likely about the same. */
const nearEnough = 0.45;

const pairsOf = (text: string): ReadonlySet<string> => {
  const words = tokens(text);
  const pairs = words.slice(1).map((word, at) => `${words[at] ?? ""} ${word}`);
  return new Set(pairs.length > 0 ? pairs : words);
};

/** How near two texts are, 0 to 1: the share of pairs of neighbouring words they have in common, accents aside. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const common = [...a].filter((pair) => b.has(pair)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

export type Likeable = {
  readonly phone?: string | undefined;
  readonly dossierCode: string | null;
  readonly topic: string;
  readonly text: string;
};

/** Why two cases may be one: the strongest reason first; undefined when nothing says so. */
export function whyAlike(one: Likeable, other: Likeable): "dossier" | "phone" | "text" | undefined {
  if (one.dossierCode !== null && one.dossierCode === other.dossierCode) return "dossier";
  const near = likeness(one.text, other.text);
  if (one.phone !== undefined && one.phone === other.phone && (one.topic === other.topic || near >= nearEnough / 2))
    return "phone";
  return near >= nearEnough ? "text" : undefined;
}
