import type { Localised, Procedure } from "#features/procedures";
import { readShippedJson } from "#platform/shipped-data";
import { WHOLE_COUNTRY, type AmountRule, type Exemption, type FeeRule, type ReliefRule } from "./fee-rule.ts";

type ShippedAmount = Pick<AmountRule, "kind" | "name" | "per" | "tiers" | "instrument"> &
  Partial<Pick<AmountRule, "id" | "mostPerCopyDong" | "collected" | "channels" | "confidence" | "caseId">> & {
    readonly procedures: readonly string[];
    readonly exemptions?: readonly string[];
    readonly validFrom?: string;
    readonly validTo?: string;
    readonly replaces?: readonly string[];
  };

type ShippedFees = {
  readonly exemptions: Readonly<Record<string, Omit<Exemption, "id">>>;
  readonly amounts: readonly ShippedAmount[];
  readonly reliefs: readonly Omit<ReliefRule, "sort" | "provinceCode">[];
};

/** The rules that the product ships, for the procedures of the catalogue. Throws for a word the file does not explain. */
export function shippedFeeRules(procedures: readonly Procedure[]): readonly FeeRule[] {
  const shipped = readShippedJson<ShippedFees>("fees/national.json");
  const named = new Set(shipped.amounts.flatMap((each) => each.procedures));
  return [
    ...procedures.flatMap((procedure) =>
      named.has(procedure.code)
        ? shipped.amounts.filter((each) => each.procedures.includes(procedure.code)).map(ruleFor(procedure, shipped))
        : asRecorded(procedure),
    ),
    ...shipped.reliefs.map((each): ReliefRule => ({ ...each, sort: "relief", provinceCode: WHOLE_COUNTRY })),
  ];
}

const ruleFor =
  (procedure: Procedure, { exemptions }: ShippedFees) =>
  (amount: ShippedAmount): AmountRule => ({
    ...rest(amount),
    sort: "amount",
    id: `${procedure.code}-${amount.id ?? amount.channels?.[0] ?? amount.per}`,
    provinceCode: WHOLE_COUNTRY,
    procedureCode: procedure.code,
    validFrom: amount.validFrom ?? procedure.validFrom,
    collected: amount.collected ?? "reception",
    exemptions: (amount.exemptions ?? []).map((id) => ({ id, ...word(exemptions, id) })),
  });

/** What a shipped amount and its rule have in common. */
function rest(amount: ShippedAmount): Omit<ShippedAmount, "procedures" | "exemptions"> {
  const { procedures: _, exemptions: __, ...shared } = amount;
  return shared;
}

/** A fee that only the procedure's record states: charged as it says, under the instrument of the record. */
function asRecorded(procedure: Procedure): readonly AmountRule[] {
  const { code, cases } = procedure;
  return cases.flatMap((each) =>
    (each.fees ?? []).map(({ amountDong, per, channels }, at): AmountRule => ({
      sort: "amount",
      id: `${code}-${each.id}-${at + 1}`,
      provinceCode: WHOLE_COUNTRY,
      procedureCode: code,
      caseId: each.id,
      kind: "fee",
      name: feeNameOf(procedure),
      per,
      tiers: [{ from: 1, dong: amountDong }],
      ...(channels ? { channels } : {}),
      collected: "reception",
      exemptions: [],
      validFrom: procedure.validFrom,
      ...(procedure.validTo ? { validTo: procedure.validTo } : {}),
      instrument: procedure.instrument,
    })),
  );
}

const feeNameOf = ({ name, shortName }: Procedure): Localised => {
  const { vi, en } = shortName ?? name;
  return { vi: `Lệ phí ${vi.charAt(0).toLowerCase()}${vi.slice(1)}`, en: `Fee: ${en}` };
};

function word<Entry>(entries: Readonly<Record<string, Entry>>, key: string): Entry {
  const entry = entries[key];
  if (!entry) throw new Error(`${key} is missing from the exemptions of data/fees/national.json`);
  return entry;
}
