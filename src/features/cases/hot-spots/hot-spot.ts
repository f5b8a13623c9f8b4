import type { Attachment, Topic } from "../model/case.ts";

/** What a file on a complex matter is made of. `kept`: a commitment was kept; `closed`: the matter has ended. */
export const entryKinds = [
  "event",
  "party",
  "place",
  "document",
  "meeting",
  "commitment",
  "kept",
  "case",
  "closed",
] as const;
export type EntryKind = (typeof entryKinds)[number];

export type HotSpot = {
  readonly provinceCode: string;
  readonly id: string;
  readonly title: string;
  readonly topic: Topic;
  readonly handledBy: string;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
};

export type HotSpotEntry = {
  readonly seq: number;
  readonly kind: EntryKind;
  /** `yyyy-mm-dd` */
  readonly happenedOn: string;
  readonly title: string;
  readonly detail: string;
  /** Who owes a commitment: a post or an office, in words. */
  readonly owner: string;
  /** `yyyy-mm-dd`, of a commitment. */
  readonly dueOn: string | null;
  /** The commitment that was kept. */
  readonly settles: number | null;
  readonly caseCode: string | null;
  readonly file: Attachment | null;
  readonly addedAt: Date;
  readonly addedBy: string;
};

export type Commitment = HotSpotEntry & { readonly keptOn: string | undefined; readonly isLate: boolean };

export type HotSpotStanding = {
  readonly parties: readonly HotSpotEntry[];
  readonly places: readonly HotSpotEntry[];
  readonly documents: readonly HotSpotEntry[];
  readonly cases: readonly string[];
  /** Open ones first, the earliest due before the others. */
  readonly commitments: readonly Commitment[];
  /** Everything that happened, the latest first. */
  readonly timeline: readonly HotSpotEntry[];
};

/** How a matter stands on a day, from its entries alone: what a leader reads in a minute. */
export function standingOf(entries: readonly HotSpotEntry[], today: string): HotSpotStanding {
  const of = (kind: EntryKind): HotSpotEntry[] => entries.filter((entry) => entry.kind === kind);
  const commitments = of("commitment").map((entry): Commitment => {
    const keptOn = entries.find(({ kind, settles }) => kind === "kept" && settles === entry.seq)?.happenedOn;
    return { ...entry, keptOn, isLate: entry.dueOn !== null && (keptOn ?? today) > entry.dueOn };
  });
  const open = (each: Commitment): number => (each.keptOn === undefined ? 0 : 1);
  return {
    parties: of("party"),
    places: of("place"),
    documents: of("document"),
    cases: of("case").flatMap(({ caseCode }) => caseCode ?? []),
    commitments: commitments.toSorted(
      (one, other) => open(one) - open(other) || (one.dueOn ?? "9999").localeCompare(other.dueOn ?? "9999"),
    ),
    timeline: entries.toSorted((one, other) => other.happenedOn.localeCompare(one.happenedOn) || other.seq - one.seq),
  };
}
