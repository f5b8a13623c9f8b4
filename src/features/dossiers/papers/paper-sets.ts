import { readShippedJson } from "#platform/shipped-data";
import type { PaperKind } from "./paper-kind.ts";

/** What a legal set prescribes for one paper: its mark, the lines of its title, its name. */
export type PaperWords = {
  readonly mark: string;
  readonly title: readonly string[];
  readonly name: string;
  /** On a refusal: whom to turn to against it. */
  readonly remedy?: string;
};

/** A set of papers as an instrument prescribes it, for all procedures or for those of some fields, from a day on. */
export type PaperSet = {
  readonly id: string;
  readonly instrument: string;
  readonly confidence: "verified" | "secondary" | "memory";
  readonly validFrom: string;
  /** The last day; absent while in force. */
  readonly validTo?: string;
  /** Slugs of the procedures' fields; absent: every procedure. */
  readonly fields?: readonly string[];
  /** The folder of its templates under `data/templates/`. */
  readonly layout: string;
  readonly papers: Readonly<Partial<Record<PaperKind, PaperWords>>>;
};

/** A paper as it is printed: by which set, with which words, from which template. */
export type PaperStyle = {
  readonly set: string;
  readonly template: string;
  readonly words: PaperWords;
};

export const shippedPaperSets: readonly PaperSet[] = readShippedJson("templates/sets.json");

export type PaperOccasion = {
  readonly kind: PaperKind;
  /** The procedure's field; absent for papers of no single procedure. */
  readonly field?: string | undefined;
  /** The day of issue, `yyyy-mm-dd`. */
  readonly on: string;
};

/**
 * The set in force on the day a paper is issued: one for the procedure's field before one for all, the newer before the
 * older. The day is the act's, so a dossier prints for ever as it was printed. A paper that no set in force knows keeps
 * the words of the set that does, without its mark: it is then no form of a circular.
 */
export function styleOf(occasion: PaperOccasion, sets: readonly PaperSet[] = shippedPaperSets): PaperStyle {
  const { kind, field, on } = occasion;
  const serving = sets
    .filter((set) => set.papers[kind] && (!set.fields || (field !== undefined && set.fields.includes(field))))
    .toSorted((one, other) => rank(other) - rank(one) || (one.validFrom < other.validFrom ? 1 : -1));
  const inForce = serving.find(({ validFrom, validTo }) => validFrom <= on && (validTo === undefined || on <= validTo));
  const set = inForce ?? serving.at(-1);
  const words = set?.papers[kind];
  if (!set || !words) throw new Error(`No set of papers knows the ${kind}.`);
  return {
    set: set.id,
    template: `${set.layout}/${kind}.typ`,
    words: inForce ? words : { ...words, mark: "" },
  };
}

const rank = ({ fields }: PaperSet): number => (fields ? 1 : 0);
