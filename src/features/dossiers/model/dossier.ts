import type { Clock, Timeliness } from "#core/time/clock";
import type { Role } from "#core/access/actor";
import type { Channel } from "#features/procedures";

/** National portal status codes (domain 2.1): the code is exchanged, the wording is ours to show. */
export const statuses = {
  submitted: 1,
  accepted: 2,
  declined: 3,
  inProcess: 4,
  awaitingSupplement: 5,
  awaitingPayment: 6,
  withdrawn: 7,
  stopped: 8,
  finished: 9,
  returned: 10,
} as const;
export type Status = (typeof statuses)[keyof typeof statuses];

/** Everything that can be done to a dossier; each is one act in its ledger. */
export const verbs = [
  "submit", "receive", "accept", "decline", "request-supplement", "supplement", "request-payment", "confirm-payment", "await-agency", "agency-answered",
  "forward", "decide", "sign", "send-back", "refuse", "finish", "hand-over", "take-over", "return",
  "withdraw", "stop", "choose-return", "bring-here", "extend", "move-due",
] as const; // prettier-ignore
export type Verb = (typeof verbs)[number];
/** What stands in the ledger: the acts of people, and the transfer by which a dossier followed its unit. */
export type ActKind = Verb | "transfer";

/** Who holds a thing, since when, and to whom it is on the way (signed by the giver, not yet by the receiver). */
export type Holding = { readonly holder: string; readonly since: string; readonly to?: string };

export type Person = {
  readonly name: string;
  readonly personalId?: string;
  readonly bornOn?: string;
  readonly sex?: "male" | "female";
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
};

export type Paper = {
  readonly componentId: string;
  readonly name: string;
  readonly kind: "original" | "copy" | "photocopy" | "form" | "electronic" | "show" | "data";
  readonly copies: number;
  readonly files?: readonly { readonly sha256: string; readonly name: string }[];
};

/** How an applicant can ask to be told. */
export const notifyChoices = ["sms", "zalo", "email", "none"] as const;
export type NotifyBy = (typeof notifyChoices)[number];

/** Whose a dossier is: the province, the centre that answers for it, the agency competent to decide. */
export type Responsible = {
  readonly provinceCode: string;
  readonly receivedByOrganisation: string;
  readonly competentOrganisation: string;
};

/**
 * What never changes after the first act, as `dossier` rows hold it. Organisations by id. When units changed, those of
 * `Responsible` are read as they are now, and `opened` says what they were at reception.
 */
export type DossierHead = {
  readonly opened?: Responsible;
  readonly provinceCode: string;
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly caseId: string;
  readonly channel: Channel;
  readonly submittedAt: string;
  /** Where the person handed it in; the centre that received it; the agency competent to decide (domain 0.1). */
  readonly submittedAtOrganisation: string;
  readonly receivedByOrganisation: string;
  readonly competentOrganisation: string;
  readonly processId: string;
  readonly owner: Person;
  readonly submitter?: Person;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly papers: readonly Paper[];
  readonly sets: number;
  /** SHA-256 of the secret in the receipt's link; who holds the link may act for this dossier. */
  readonly linkHash?: string;
  /** In which the applicant is written to; Vietnamese unless told. */
  readonly language?: "vi" | "en";
  /** How the applicant wants to hear; unless told, by what they left (`reachOf`). */
  readonly notifyBy?: NotifyBy;
};

/** The fold of the acts: separate fields for separate things, times rather than flags. Instants are ISO text. */
export type DossierState = {
  readonly status: Status;
  readonly step: string | null;
  readonly clock: Clock | null;
  readonly dueAt: string | null;
  readonly acceptanceDueAt: string | null;
  readonly stepSince: string | null;
  readonly stepDueAt: string | null;
  readonly supplementDueAt: string | null;
  /** Where a supplement or a payment leads back to. */
  readonly resume: { readonly status: Status; readonly step: string | null } | null;
  /** Another agency whose answer is waited for; the time stands still, the status stays. Absent in dossiers of before. */
  readonly awaiting?: { readonly agency: string; readonly since: string } | null;
  readonly payment: "none" | "due" | "paid";
  /** Whole đồng still to be paid; absent in dossiers from before fees were reckoned. */
  readonly dueDong?: number;
  /** Submitted online and not looked at before the fee is paid. */
  readonly payFirst?: boolean;
  readonly delivery: "none" | "waiting" | "collected" | "sent";
  readonly sync: "local" | "pending" | "synchronised";
  readonly papersHeld: Holding | null;
  readonly resultHeld: Holding | null;
  readonly returnOrganisation: string;
  readonly proposal: { readonly outcome: "approve" | "refuse"; readonly note?: string } | null;
  readonly refusal: { readonly reason: string; readonly legalBasis: string } | null;
  readonly result: { readonly number?: string; readonly sha256?: string; readonly signedAt: string } | null;
  readonly timeliness: Timeliness | null;
  readonly acceptedAt: string | null;
  readonly finishedAt: string | null;
  readonly returnedAt: string | null;
  /** Whose it became when units changed; absent: never. */
  readonly now?: Responsible;
  /** How often the due moment was put off with an apology (Form 04); absent: never. */
  readonly extensions?: number;
};

/** What an act says: the facts of it, and what the dossier became by it. */
export type ActBody = Readonly<Record<string, unknown>> & { readonly becomes: Partial<DossierState> };

export type DossierAct = {
  readonly seq: number;
  readonly kind: ActKind;
  readonly at: string;
  readonly actor: string;
  readonly organisation: string | null;
  readonly body: ActBody;
  readonly hash: string;
};

/** A dossier as it stands: head, fold, and where its ledger has arrived. */
export type Dossier = {
  readonly head: DossierHead;
  readonly state: DossierState;
  readonly version: number;
  readonly ledgerHead: string;
};

export type Desk = { readonly organisation: string; readonly role: Role };

export const initialState = (returnOrganisation: string): DossierState => ({
  status: statuses.submitted,
  step: null,
  clock: null,
  dueAt: null,
  acceptanceDueAt: null,
  stepSince: null,
  stepDueAt: null,
  supplementDueAt: null,
  resume: null,
  payment: "none",
  delivery: "none",
  sync: "local",
  papersHeld: null,
  resultHeld: null,
  returnOrganisation,
  proposal: null,
  refusal: null,
  result: null,
  timeliness: null,
  acceptedAt: null,
  finishedAt: null,
  returnedAt: null,
});

/** Folding is laying what an act says over what was. */
export const fold = (before: DossierState, body: ActBody): DossierState => ({ ...before, ...body.becomes });
