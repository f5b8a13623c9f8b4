import type { Form } from "#core/form/form";
import type { Channel, Competent, Component, Localised, Procedure } from "./procedure.ts";

/** A paper of `vocabulary/papers.json`, by its id there, or with what this procedure asks differently. */
export type PaperUse =
  | string
  | { readonly paper: string; readonly required?: boolean; readonly when?: Localised; readonly copies?: number };

export type ShippedFee = {
  readonly dong: number;
  readonly per: "case" | "copy" | "page";
  readonly channels?: readonly Channel[];
  readonly note?: Localised;
};

/** What one case says; what it leaves out it takes from its procedure. */
export type ShippedTerms = {
  /** `same-day`, `none`, or an amount and a unit: `3 working-day`. */
  readonly limit?: string;
  readonly onlineLimit?: string;
  readonly remoteExtension?: { readonly days: number; readonly instrument: string };
  readonly papers?: readonly PaperUse[];
  /** `free`, or amounts; absent where the record states no figure. */
  readonly fees?: "free" | readonly ShippedFee[];
  readonly exemptions?: Localised;
  readonly supplement?: { readonly mode: "pause" | "restart"; readonly days: number };
};

/** One record under `data/procedures/records/`; texts and defaults it shares with others lie in `vocabulary/`. */
export type ShippedRecord = ShippedTerms & {
  readonly code: string;
  readonly version?: number;
  readonly name: Localised;
  readonly shortName?: Localised;
  readonly field: string;
  readonly level?: "province";
  readonly openTo?: readonly ("citizen" | "business")[];
  readonly competent: Competent;
  readonly process: Procedure["process"];
  readonly channels: readonly Channel[];
  readonly cases?: readonly (ShippedTerms & { readonly id: string; readonly name: Localised })[];
  /** Codes of `vocabulary/results.json`, or a name where the national record gives no code. */
  readonly results: readonly (string | { readonly name: Localised })[];
  /** Numbers of `vocabulary/laws.json`. */
  readonly legalBasis: readonly string[];
  readonly instrument: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly predecessor?: string;
  readonly confidence?: "secondary" | "memory";
  readonly setByProvince?: true;
  readonly lifeEvents: readonly string[];
  readonly keywords: readonly string[];
};

/** What people read and fill in, under `data/procedures/guides/<code>.json`. */
export type ShippedGuide = {
  readonly summary: Localised;
  readonly applicant: Localised;
  readonly steps: readonly Localised[];
  readonly form: Form;
};

export type ShippedVocabulary = {
  readonly papers: Readonly<
    Record<
      string,
      Pick<Component, "name" | "note" | "kind"> & {
        readonly required?: false;
        readonly when?: Localised;
        readonly copies?: number;
      }
    >
  >;
  readonly results: Readonly<Record<string, { readonly name: Localised; readonly unfavourable?: true }>>;
  readonly laws: Readonly<Record<string, Localised>>;
};
