/** What is watched. The words stand in `messages.ts`, the order is that of urgency. */
export const watchNames = [
  "case-late",
  "late",
  "case-untaken",
  "unanswered",
  "step-over",
  "due-soon",
  "case-due-soon",
  "supplement",
  "case-transfer",
  "unconfirmed",
  "in-transit",
  "uncollected",
] as const;
export type WatchName = (typeof watchNames)[number];

/** Watches about what people report; their notices lead to a case, not to a dossier. */
export const caseWatches: readonly WatchName[] = ["case-late", "case-untaken", "case-due-soon", "case-transfer"];

/** Who is told, from the desk upwards. The applicant stands beside the ladder. */
export const levels = ["desk", "head", "centre", "province"] as const;
export type Level = (typeof levels)[number];
export type Rung = Level | "applicant";

/** Working minutes from the watch's anchor (before it when negative) until each is told; null: never. */
export type Ladder = Readonly<Record<Rung, number | null>> & {
  /** Told at once instead of with the next digest. */
  readonly urgent: boolean;
};
export type Ladders = Readonly<Record<WatchName, Ladder>>;

/** The watches for which applicants are reminded too. */
export const applicantWatches: readonly WatchName[] = ["supplement", "uncollected"];

const hour = 60;
const day = 8 * hour;
const never = { desk: null, head: null, centre: null, province: null, applicant: null, urgent: false } as const;

/**
 * Until a province decides otherwise. Only the eight working hours within which an online dossier must be answered are law
 * (domain 1.3); four and seven are the points at which it can still be saved. Everything else is custom.
 */
export const usualLadders: Ladders = {
  unanswered: { ...never, desk: -4 * hour, head: -1 * hour, province: 0, urgent: true },
  "due-soon": { ...never, desk: -day, head: -2 * hour },
  late: { ...never, desk: 0, head: 4 * hour, centre: day, province: 5 * day, urgent: true },
  "step-over": { ...never, desk: 0, head: 4 * hour, centre: 2 * day },
  supplement: { ...never, desk: 0, head: day, applicant: -2 * day },
  unconfirmed: { ...never, desk: 4 * hour, head: day, centre: 2 * day },
  "in-transit": { ...never, desk: 2 * day, head: 3 * day },
  "case-untaken": { ...never, desk: -2 * hour, head: 0, province: day, urgent: true },
  "case-due-soon": { ...never, desk: -day, head: -2 * hour },
  "case-late": { ...never, desk: 0, head: 2 * hour, province: day, urgent: true },
  "case-transfer": { ...never, desk: 0, head: 4 * hour, province: day },
  uncollected: { ...never, desk: 10 * day, head: 20 * day, applicant: 5 * day },
};
