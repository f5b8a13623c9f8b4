import type { Form, Localised } from "#core/form/form";

export type { Localised };

/** Four ways in (Decree 118/2025 as amended by 367/2025); the national exchange knows three: 1, 3, 2 and 2. */
export type Channel = "counter" | "post" | "portal" | "vneid";

export type TimeLimit =
  | { readonly amount: number; readonly unit: "working-hour" | "working-day" | "calendar-day" | "month" }
  | { readonly unit: "same-day"; readonly cutoff: "15:00" }
  | { readonly unit: "none" };

/** A paper of the dossier. `data` means: asked from a state database, brought only where that fails. */
export type Component = {
  readonly id: string;
  readonly name: Localised;
  /** What stands in for it, or when it need not be brought. */
  readonly note?: Localised;
  readonly kind: "original" | "copy" | "photocopy" | "form" | "show" | "data";
  readonly required: boolean;
  /** For whom it is needed; without it, for everybody. */
  readonly when?: Localised;
  readonly copies: number;
};

export type Fee = {
  /** Whole đồng. */
  readonly amountDong: number;
  readonly per: "case" | "copy" | "page";
  /** Without it, in every channel. */
  readonly channels?: readonly Channel[];
  readonly note?: Localised;
};

/** A variant of a procedure with its own time, papers or fee ("trường hợp"). */
export type ProcedureCase = {
  readonly id: string;
  readonly name: Localised;
  readonly limit: TimeLimit;
  /** Where a dossier handed in online is promised another time. */
  readonly onlineLimit?: TimeLimit;
  /** More days for places that are hard to reach, in the unit of the limit. */
  readonly remoteExtension?: { readonly days: number; readonly instrument: string };
  readonly components: readonly Component[];
  /** Empty: free. Absent: the record states no figure. */
  readonly fees?: readonly Fee[];
  readonly exemptions?: Localised;
  /** `days`: working days that the applicant has to bring what is missing. */
  readonly supplement: { readonly mode: "pause" | "restart"; readonly days: number };
};

export type LegalBasis = { readonly number: string; readonly title: Localised };

export type ProcedureResult = {
  /** Empty where the national record gives none. */
  readonly code: string;
  readonly name: Localised;
  /** A paper nobody comes for: a refusal, a demand to mend, money back. */
  readonly unfavourable?: boolean;
};

/** Who decides. Receiving is open to every centre of the province. */
export type Competent =
  | "commune-committee"
  | "commune-police"
  | "land-office"
  | "province-police"
  | "social-insurance"
  | `department:${string}`;

export type Procedure = {
  /** National code, e.g. `1.001193`. */
  readonly code: string;
  readonly version: number;
  readonly name: Localised;
  readonly shortName?: Localised;
  /** One of the slugs in `data/procedures/vocabulary/fields.json`. */
  readonly field: string;
  readonly level: "commune" | "province";
  /** Who may apply, after the national record; without it, citizens. */
  readonly openTo?: readonly ("citizen" | "business")[];
  readonly competent: Competent;
  /** Done at the counter; decided and signed by the commune committee; decided by another organisation. */
  readonly process: "counter" | "signed" | "transferred";
  readonly channels: readonly Channel[];
  readonly cases: readonly ProcedureCase[];
  readonly results: readonly ProcedureResult[];
  readonly legalBasis: readonly LegalBasis[];
  /** `yyyy-mm-dd`, inclusive. */
  readonly validFrom: string;
  /** `yyyy-mm-dd`, the last day; absent while in force. */
  readonly validTo?: string;
  readonly predecessor?: string;
  /** The decision or decree that states the record. */
  readonly instrument: string;
  /** Time and fee are set by the province; a case of it carries none as official. */
  readonly setByProvince: boolean;
  readonly confidence: "verified" | "secondary" | "memory";
  /** Slugs of `data/procedures/vocabulary/life-events.json`. */
  readonly lifeEvents: readonly string[];
  /** Everyday words people use for it, both languages, accents optional. */
  readonly keywords: readonly string[];
  readonly summary?: Localised;
  /** Who goes, in a few words. */
  readonly applicant?: Localised;
  readonly steps?: readonly Localised[];
  readonly form?: Form;
  /** Among those most asked for. */
  readonly featured: boolean;
};
