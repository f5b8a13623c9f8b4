import type { Localised } from "#features/procedures";
import {
  amountCovers,
  reliefCovers,
  rulesInForce,
  type AmountRule,
  type Collected,
  type FeeCase,
  type FeeKind,
  type FeeRule,
} from "./fee-rule.ts";

/** What an amount depends on besides the rules. `on` is `yyyy-mm-dd`, the day of reception or submission. */
export type FeeFacts = FeeCase & {
  readonly on: string;
  /** Copies asked for, at least 1. */
  readonly copies: number;
  /** Pages of the original, counted once for each copy, at least 1. */
  readonly pages: number;
  /** Id of the exemption that is claimed. */
  readonly exemption?: string;
};

/** So many units at one price. */
export type FeePart = { readonly count: number; readonly dong: number; readonly from: number };

export type FeeRelief = {
  /** `rule`: a cut for everybody; `exemption`: for this person, who proved it. */
  readonly by: "rule" | "exemption";
  readonly id: string;
  readonly name: Localised;
  readonly instrument: string;
  readonly percentOff: number;
  readonly dong: number;
};

/** One rule's amount, with everything that explains it later, when the rule has long been replaced. */
export type FeeLine = {
  readonly ruleId: string;
  readonly kind: FeeKind;
  readonly name: Localised;
  readonly instrument: string;
  readonly collected: Collected;
  readonly per: AmountRule["per"];
  /** Of one copy. */
  readonly parts: readonly FeePart[];
  readonly copies: number;
  /** What a copy was held down to. */
  readonly cappedDong?: number;
  readonly grossDong: number;
  readonly relief?: FeeRelief;
  readonly netDong: number;
};

export type Reckoning = {
  readonly on: string;
  readonly lines: readonly FeeLine[];
  readonly grossDong: number;
  readonly savedDong: number;
  readonly totalDong: number;
  /** Something has to be paid before the dossier is looked at. */
  readonly dueFirst: boolean;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** What a dossier costs, line by line. Whole đồng throughout; every relief is rounded in the payer's favour. */
export function reckonFees(rules: readonly FeeRule[], facts: FeeFacts): Reckoning {
  const counting = rulesInForce(rules, facts.on);
  const amounts = counting.filter((rule) => amountCovers(rule, facts)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const lines = amounts.map((rule) => lineOf(rule, counting, facts));
  const grossDong = sum(lines.map((line) => line.grossDong));
  const totalDong = sum(lines.map((line) => line.netDong));
  return {
    on: facts.on,
    lines,
    grossDong,
    savedDong: grossDong - totalDong,
    totalDong,
    dueFirst: lines.some((line) => line.netDong > 0 && line.collected === "reception"),
  };
}

function lineOf(rule: AmountRule, counting: readonly FeeRule[], facts: FeeFacts): FeeLine {
  const copies = rule.per === "case" ? 1 : facts.copies;
  const parts = partsOf(rule, rule.per === "page" ? facts.pages : 1);
  const copyDong = sum(parts.map(({ count, dong }) => count * dong));
  const isCapped = rule.mostPerCopyDong !== undefined && copyDong > rule.mostPerCopyDong;
  const grossDong = (isCapped ? (rule.mostPerCopyDong ?? 0) : copyDong) * copies;
  const relief = bestRelief(rule, counting, { ...facts, grossDong });
  return {
    ruleId: rule.id,
    kind: rule.kind,
    name: rule.name,
    instrument: rule.instrument,
    collected: rule.collected,
    per: rule.per,
    parts,
    copies,
    ...(isCapped ? { cappedDong: rule.mostPerCopyDong } : {}),
    grossDong,
    ...(relief ? { relief } : {}),
    netDong: grossDong - (relief?.dong ?? 0),
  };
}

/** The units of one copy, tier by tier: pages 1 and 2 at one price, those from page 3 at another. */
function partsOf({ tiers }: AmountRule, units: number): readonly FeePart[] {
  const rising = tiers.toSorted((a, b) => a.from - b.from);
  return rising.flatMap(({ from, dong }, at) => {
    const last = Math.min(units, (rising[at + 1]?.from ?? Number.POSITIVE_INFINITY) - 1);
    const count = last - from + 1;
    return count > 0 ? [{ count, dong, from }] : [];
  });
}

/**
 * Reliefs are not added up: the largest counts. Of two alike the one for everybody, which asks nobody for a proof,
 * so that a person's exemption is not spent where a resolution has already made it free.
 */
function bestRelief(
  rule: AmountRule,
  counting: readonly FeeRule[],
  facts: FeeFacts & { readonly grossDong: number },
): FeeRelief | undefined {
  const exempt = rule.exemptions.filter(({ id }) => id === facts.exemption);
  const candidates = [
    ...counting
      .filter((each) => reliefCovers(each, facts))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, name, instrument, percentOff }) => ({ by: "rule" as const, id, name, instrument, percentOff })),
    ...exempt.map(({ id, name, percentOff }) => ({
      by: "exemption" as const,
      id,
      name,
      instrument: rule.instrument,
      percentOff,
    })),
  ].filter(({ percentOff }) => percentOff > 0);
  const [first] = candidates.toSorted((a, b) => b.percentOff - a.percentOff);
  if (!first || facts.grossDong === 0) return undefined;
  return { ...first, dong: Math.min(facts.grossDong, Math.ceil((facts.grossDong * first.percentOff) / 100)) };
}

/** Exemptions that somebody may claim here, each once, that would lower what has to be paid. */
export function claimable(rules: readonly FeeRule[], facts: Omit<FeeFacts, "exemption">) {
  const amounts = rulesInForce(rules, facts.on).filter((rule) => amountCovers(rule, facts));
  const asked = reckonFees(rules, facts).totalDong;
  const known = new Map(amounts.flatMap((rule) => rule.exemptions.map((each) => [each.id, each] as const)));
  return [...known.values()].filter(({ id }) => reckonFees(rules, { ...facts, exemption: id }).totalDong < asked);
}
