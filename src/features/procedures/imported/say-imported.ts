import { fill } from "#core/text/fill";
import type { Localised } from "#core/form/form";
import type { Imported } from "./imported-catalogue.ts";
import { importedMessages } from "./messages.ts";

export type ImportedFacts = {
  readonly papers: readonly string[];
  readonly time: Localised;
  readonly fee: Localised;
  readonly where: Localised;
  readonly online: boolean;
  readonly result: string;
};

/** What an imported record says, in words; its own texts stay in Vietnamese in both languages. */
export function sayImported({ record }: Imported): ImportedFacts {
  const { ways, papers, office, results } = record;
  const times = [...new Map(ways.flatMap(({ time }) => (time ? [[`${time.amount} ${time.unit}`, time] as const] : []))).values()]; // prettier-ignore
  const fees = [...new Set(ways.flatMap(({ fee }) => fee ?? []))];
  const say = (make: (text: (typeof importedMessages)["vi"]) => string): Localised => ({
    vi: make(importedMessages.vi),
    en: make(importedMessages.en),
  });
  return {
    papers,
    time: say((text) =>
      times.length === 0
        ? text.noTime
        : times
            .map(({ amount, unit }) => fill(text.units[unit], { amount: String(amount).replace(".", ",") }))
            .join("; "),
    ),
    fee: say((text) =>
      fees.length === 0 ? text.noFee : fees.map((fee) => (fee === "Miễn phí" ? text.free : fee)).join("; "),
    ),
    where: say((text) => (office === "" ? text.noOffice : fill(text.office, { office }))),
    online: ways.some(({ channel }) => channel === "portal"),
    result: results.map(({ name }) => name).join("; "),
  };
}
