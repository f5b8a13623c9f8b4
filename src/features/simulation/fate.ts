import type { RandomSequence } from "./random-sequence.ts";

/** What will happen to a dossier besides the straight way. */
export type Fate = {
  readonly turn:
    | "straight"
    | "supplement"
    | "supplement-unanswered"
    | "payment"
    | "refused"
    | "declined"
    | "withdrawn"
    | "sent-back";
  /** Share of its time limit that the offices will use; above 1 the dossier is late. */
  readonly pace: number;
  /** Working hours until the applicant comes for the result. */
  readonly collectAfterHours: number;
};

/** Draws a fate: most go straight and early, a few need papers, a few are late, everything that can happen does. */
export function drawFate(random: RandomSequence, online: boolean): Fate {
  const turns = [
    "straight",
    "supplement",
    "supplement-unanswered",
    "payment",
    "refused",
    "withdrawn",
    "sent-back",
    "declined",
  ] as const;
  const turn = turns[random.weighted([860, 40, 18, 20, 12, 12, 18, online ? 20 : 0])] ?? "straight";
  const slow = random.chance(0.035);
  return {
    turn,
    pace: slow ? 1.05 + random.next() * 0.8 : 0.15 + random.next() * 0.75,
    collectAfterHours: random.chance(0.75) ? random.next() * 10 : 10 + random.next() * 40,
  };
}
