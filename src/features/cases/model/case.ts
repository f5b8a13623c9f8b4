/** What people bring, each on a track of its own (domain 7.2). Complaints and denunciations are confidential. */
export const caseKinds = ["feedback", "question", "praise", "complaint", "denunciation"] as const;
export type CaseKind = (typeof caseKinds)[number];

export const isConfidential = (kind: CaseKind): boolean => kind === "complaint" || kind === "denunciation";

export const topics = [
  "procedure",
  "staff",
  "land",
  "construction",
  "environment",
  "security",
  "social",
  "infrastructure",
  "fees",
  "website",
  "other",
] as const;
export type Topic = (typeof topics)[number];

export const caseChannels = ["call", "web", "counter", "email", "zalo", "assistant"] as const;
export type CaseChannel = (typeof caseChannels)[number];

export const priorities = ["normal", "urgent"] as const;
export type Priority = (typeof priorities)[number];

/** How the answer reaches whoever asked; `none` where they come back with the code. */
export const replyWays = ["sms", "email", "zalo", "none"] as const;
export type ReplyWay = (typeof replyWays)[number];

/**
 * waiting: nobody has taken it yet; working: somebody has; answered: the answer is out and may be disputed for 72 hours;
 * merged: it goes on in another case, whose answers are its own.
 */
export const caseStatuses = ["waiting", "working", "answered", "merged"] as const;
export type CaseStatus = (typeof caseStatuses)[number];

const caseVerbs = [
  "open",
  "assign",
  "transfer",
  "accept-transfer",
  "refuse-transfer",
  "note",
  "classify",
  "extend",
  "conceal",
  "merge",
  "answer",
  "reopen",
  "rate",
  // By the product itself, when the office goes on in another one.
  "follow",
] as const;
export type CaseVerb = (typeof caseVerbs)[number];

export type Attachment = {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
};

/** Who asked. An anonymous person's name and number are kept for the answer and shown to nobody. */
export type CaseContact = {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly address?: string | undefined;
  /** Somebody in a chat of an Official Account (`chatRecipient`), where it came by Zalo; answers go there. */
  readonly zalo?: string | undefined;
  readonly anonymous: boolean;
  readonly reply: ReplyWay;
  readonly locale: "vi" | "en";
};

/** Written once. */
export type CaseHead = {
  /** Under which it lies now. */
  readonly provinceCode: string;
  /** Under which it was opened, where that province has gone into another since; as stored, `provinceCode` says it. */
  readonly openedIn?: string | undefined;
  readonly code: string;
  readonly channel: CaseChannel;
  readonly openedAt: string;
  /** `actorId`. */
  readonly openedBy: string;
  /** The office the matter concerns, as whoever opened it said. */
  readonly about: string;
  readonly text: string;
  readonly place?: string | undefined;
  readonly contact: CaseContact;
  readonly attachments: readonly Attachment[];
  /** The call it came by. */
  readonly callId?: string | undefined;
};

/** The fold of the acts. Instants are ISO texts. */
export type CaseState = {
  readonly status: CaseStatus;
  readonly kind: CaseKind;
  readonly topic: Topic;
  readonly priority: Priority;
  readonly procedureCode: string | null;
  readonly dossierCode: string | null;
  /** The office that has it now. */
  readonly handledBy: string;
  /** Every office that has had it: they see what becomes of it, unless it is confidential. */
  readonly offices: readonly string[];
  /** The office asked to take it over. */
  readonly proposedTo: string | null;
  /** When it was asked; absent in folds written before this was kept. */
  readonly proposedAt?: string | null;
  readonly owner: string | null;
  /** By when somebody must have taken it; null once taken. */
  readonly takeDueAt: string | null;
  readonly takenAt: string | null;
  readonly dueAt: string | null;
  readonly extensions: number;
  readonly answer: string | null;
  readonly answeredAt: string | null;
  /** From 1; each reopening begins another. */
  readonly round: number;
  readonly mergedInto: string | null;
  /** Offices (`31.c`) and whole communes (`11329`) whose people must never see it. */
  readonly concerned: readonly string[];
  /** Accounts of persons who must never see it, wherever they serve now. */
  readonly keptFrom: readonly string[];
  /** The round that was rated last; 0: none. */
  readonly ratedRound: number;
  /** The change of units that led it on last, and from which office. */
  readonly followed?: { readonly change: string; readonly from: string };
};

export type Case = {
  readonly head: CaseHead;
  readonly state: CaseState;
  readonly version: number;
  readonly ledgerHead: string;
};

/** What an act keeps: facts of its own and the part of the fold that it changes. */
export type CaseActBody = { readonly becomes: Partial<CaseState>; readonly [fact: string]: unknown };

export type CaseAct = {
  readonly seq: number;
  readonly kind: CaseVerb;
  readonly at: string;
  readonly actor: string;
  readonly organisation: string | null;
  readonly body: CaseActBody;
  readonly hash: string;
};

/** The citizen may dispute an answer for so long (issue 5, section 4). Hours of the clock, not of the office. */
export const reopenHours = 72;

export const reopenUntil = (answeredAt: string): Date => new Date(Date.parse(answeredAt) + reopenHours * 3_600_000);

/** An answered case nobody can reopen any more has ended. */
export const isClosed = ({ status, answeredAt }: CaseState, at: Date): boolean =>
  status === "answered" && answeredAt !== null && at >= reopenUntil(answeredAt);
