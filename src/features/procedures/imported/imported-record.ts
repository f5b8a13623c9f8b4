/** A record of the national catalogue as it was published, in our words; nothing added, what is missing stays missing. */
export type ImportedRecord = {
  readonly code: string;
  readonly name: string;
  /** The decision that publishes it. */
  readonly decision: string;
  readonly levels: readonly ("ministry" | "province" | "commune" | "other")[];
  readonly field: string;
  /** Who may ask for it. */
  readonly applicants: string;
  /** Who decides. */
  readonly office: string;
  readonly ways: readonly ImportedWay[];
  readonly papers: readonly string[];
  readonly laws: readonly { readonly title: string; readonly number: string }[];
  readonly results: readonly { readonly name: string; readonly code: string }[];
  readonly conditions: string;
  readonly steps: string;
};

/** One way to hand it in, with the time and fee published for it, in the words of the record. */
export type ImportedWay = {
  readonly channel: "counter" | "post" | "portal";
  readonly time?: {
    readonly amount: number;
    readonly unit: "working-day" | "calendar-day" | "working-hour" | "month";
  };
  readonly fee?: string;
};

const doubtKinds = [
  "cut-line",
  "bad-encoding",
  "bad-code",
  "code-mismatch",
  "duplicate",
  "no-name",
  "no-time",
  "time-without-unit",
  "odd-time",
  "no-fee",
  "odd-fee",
  "no-papers",
  "no-law",
] as const;
export type DoubtKind = (typeof doubtKinds)[number];

/** Something about a line that a person should look at; `of` quotes what was found. */
export type Doubt = { readonly line: number; readonly code: string; readonly kind: DoubtKind; readonly of?: string };

export type ImportState = "waiting" | "published" | "set-aside" | "replaced";

export type ImportedRevision = {
  readonly code: string;
  readonly revision: number;
  /** Without its steps, which are long and read alone. */
  readonly body: Omit<ImportedRecord, "steps">;
  readonly doubts: readonly Doubt[];
  readonly source: string;
  readonly importedAt: Date;
  readonly state: ImportState;
};
