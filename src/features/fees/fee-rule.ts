import type { Channel, Localised } from "#features/procedures";

/** The province code of rules that hold in the whole country. */
export const WHOLE_COUNTRY = "00";

/** Phí pays for a service, lệ phí is owed for an act of the state (Law 97/2015/QH13 art. 3); receipts keep them apart. */
export const feeKinds = ["charge", "fee"] as const;
export type FeeKind = (typeof feeKinds)[number];

/** When it is collected, with the codes of the national exchange (HinhThucThu): at reception 1, at supplement 2, at return 4. */
export const collectedCodes = { reception: 1, supplement: 2, return: 4 } as const;
export type Collected = keyof typeof collectedCodes;

export type Tier = {
  /** From which unit of its kind (page 3) this amount counts; the first tier begins at 1. */
  readonly from: number;
  /** Whole đồng for each unit. */
  readonly dong: number;
};

/** Who pays less, and what proves it. Claimed by the applicant, so it never counts by itself. */
export type Exemption = {
  readonly id: string;
  readonly name: Localised;
  readonly proof: Localised;
  readonly percentOff: number;
};

type Frame = {
  readonly id: string;
  readonly provinceCode: string;
  readonly name: Localised;
  /** `yyyy-mm-dd`, inclusive. */
  readonly validFrom: string;
  /** The last day; absent while no end is set. */
  readonly validTo?: string;
  /** The decree, circular or resolution that says so. */
  readonly instrument: string;
  /** Ids of rules that count no more once this one has begun. They do not come back when it lapses. */
  readonly replaces?: readonly string[];
  readonly confidence?: "secondary" | "memory";
  /** Absent: every channel. */
  readonly channels?: readonly Channel[];
};

/** What a procedure costs, in one of its cases or all, by one channel or all. */
export type AmountRule = Frame & {
  readonly sort: "amount";
  readonly procedureCode: string;
  readonly caseId?: string;
  readonly kind: FeeKind;
  readonly per: "case" | "copy" | "page";
  readonly tiers: readonly Tier[];
  readonly mostPerCopyDong?: number;
  readonly collected: Collected;
  readonly exemptions: readonly Exemption[];
};

/** A cut for everybody: a council's "0 đồng" for online submission, a ministry's half price until the year's end. */
export type ReliefRule = Frame & {
  readonly sort: "relief";
  /** Absent: every procedure. */
  readonly procedureCodes?: readonly string[];
  /** 0 to 100; 0 ends a relief that it replaces. */
  readonly percentOff: number;
};

export type FeeRule = AmountRule | ReliefRule;

/** The rules that count on a day. Where a later rule has begun, what it replaces is history, lapsed or not. */
export function rulesInForce(rules: readonly FeeRule[], on: string): readonly FeeRule[] {
  const begun = rules.filter((rule) => rule.validFrom <= on);
  const replaced = new Set(begun.flatMap((rule) => rule.replaces ?? []));
  return begun.filter((rule) => !replaced.has(rule.id) && (rule.validTo === undefined || on <= rule.validTo));
}

const meets = (allowed: readonly string[] | undefined, one: string): boolean =>
  allowed === undefined || allowed.includes(one);

export type FeeCase = { readonly procedureCode: string; readonly caseId: string; readonly channel: Channel };

export const amountCovers = (rule: FeeRule, of: FeeCase): rule is AmountRule =>
  rule.sort === "amount" &&
  rule.procedureCode === of.procedureCode &&
  (rule.caseId === undefined || rule.caseId === of.caseId) &&
  meets(rule.channels, of.channel);

export const reliefCovers = (rule: FeeRule, of: FeeCase): rule is ReliefRule =>
  rule.sort === "relief" && meets(rule.procedureCodes, of.procedureCode) && meets(rule.channels, of.channel);

/** True when both rules would be charged for one and the same dossier. */
export const isSameAmount = (a: AmountRule, b: AmountRule): boolean =>
  a.procedureCode === b.procedureCode &&
  a.kind === b.kind &&
  (a.caseId === undefined || b.caseId === undefined || a.caseId === b.caseId) &&
  (a.channels === undefined || b.channels === undefined || a.channels.some((each) => b.channels?.includes(each)));
